import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ShownMessage } from '../../../components/shapes.ts';
import { useWords } from '../../../words/locale.tsx';
import { pullsWords } from '../words.ts';
import styles from './Group.module.css';
import { PullRow } from './PullRow.tsx';
import type { Pull } from './pull.ts';

interface GroupProps {
  readonly title: string;
  readonly pulls: readonly Pull<ShownMessage>[];
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
}

/** So many are seen at first, so that the next group is not far below. */
const seen = 40;

export function Group({ title, pulls, openId, hrefOf }: GroupProps) {
  const words = useWords(pullsWords);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? pulls : pulls.slice(0, seen);
  return (
    <section aria-label={title}>
      <h2 className={styles.head}>
        {title}
        <span className={styles.count}>{pulls.length}</span>
      </h2>
      <ul className={styles.list}>
        {shown.map((row) => (
          <PullRow key={row.message.id} row={row} hrefOf={hrefOf} isOpened={row.message.id === openId} />
        ))}
      </ul>
      {shown.length < pulls.length && (
        <div className={styles.rest}>
          <Button size="compact-xs" variant="default" onClick={() => setWhole(true)}>
            {words.others(pulls.length - shown.length)}
          </Button>
        </div>
      )}
    </section>
  );
}

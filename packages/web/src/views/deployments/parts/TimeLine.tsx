import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNow } from '../../../components/clock.ts';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { dayName } from '../../../words/time.ts';
import type { Deployed } from '../model/deployed.ts';
import type { Row } from '../model/grid.ts';
import { daysOf, type Moment } from '../model/timeLine.ts';
import { deploymentsWords } from '../words.ts';
import { nameOf } from './CellView.tsx';
import styles from './TimeLine.module.css';

interface TimeLineProps {
  readonly deployed: readonly Deployed[];
  readonly rows: readonly Row[];
  readonly openId: string | undefined;
  readonly onOpen: (id: string) => void;
}

const step = 200;

/** Every deployment, the newest first; what went back stands in. */
export function TimeLine({ deployed, rows, openId, onOpen }: TimeLineProps) {
  const words = useWords(deploymentsWords);
  const { locale } = useLocale();
  const now = useNow();
  const [most, setMost] = useState(step);
  const days = useMemo(() => daysOf(deployed.slice(0, most), rows), [deployed, rows, most]);
  return (
    <section className={styles.scroller} aria-label={words.layouts.time} tabIndex={-1}>
      {days.map(({ at, moments }) => (
        <section key={at} aria-label={dayName(at, now, locale)}>
          <h2 className={styles.day}>
            {dayName(at, now, locale)}
            <span className={styles.count}>{moments.length}</span>
          </h2>
          <ol className={styles.moments}>
            {moments.map((moment) => (
              <Line
                key={moment.deployed.message.id}
                moment={moment}
                isOpened={moment.deployed.message.id === openId}
                onOpen={onOpen}
              />
            ))}
          </ol>
        </section>
      ))}
      {deployed.length > most && (
        <Button size="compact-xs" variant="default" onClick={() => setMost(most + step)}>
          {words.more}
        </Button>
      )}
    </section>
  );
}

interface LineProps {
  readonly moment: Moment;
  readonly isOpened: boolean;
  readonly onOpen: (id: string) => void;
}

function Line({ moment: { deployed, former }, isOpened, onOpen }: LineProps) {
  const words = useWords(deploymentsWords);
  const { message, state, kind, service, env, by, note } = deployed;
  const isBack = kind === 'rollback';
  const label = message.labels.find(({ text }) => text === state);
  return (
    <li className={styles.moment} data-back={isBack || undefined}>
      <button
        type="button"
        className={styles.line}
        data-opened={isOpened || undefined}
        onClick={() => onOpen(message.id)}
      >
        <TimeAgo at={message.createdAt} underDay className={styles.time} />
        <StateGlyph label={isBack && state === 'Success' ? 'RolledBack' : (state ?? 'note')} size={16} />
        <span className={`clip ${styles.service}`}>{service || words.noService}</span>
        <span className={`clip ${styles.env}`}>{env || words.noEnvironment}</span>
        <span className={`clip mono ${styles.version}`}>
          {former && <span className="quiet">{nameOf(former) ?? words.noVersion} → </span>}
          {nameOf(deployed) ?? words.noVersion}
        </span>
        <span className={styles.tail}>
          {kind && kind !== 'planned' && <span className={styles.kind}>{words.kinds[kind]}</span>}
          {state && state !== 'Success' && label && <LabelBadge label={label} plain />}
          <span className={`clip ${styles.note}`}>{note}</span>
        </span>
        <span className={`clip ${styles.by}`}>{by}</span>
      </button>
    </li>
  );
}

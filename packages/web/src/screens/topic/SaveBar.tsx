import { Button } from '@mantine/core';
import { FailureBand } from '../../components/Band.tsx';
import { useLocale, useWords } from '../../words/locale.tsx';
import styles from './TopicSettings.module.css';
import type { Draft } from './useDraft.ts';
import { topicWords } from './words.ts';

interface SaveBarProps {
  readonly draft: Draft;
  /** What is wrong with it, and keeps it from being saved. */
  readonly problem?: string | null;
}

/** Stands at the foot while something is not saved. */
export function SaveBar({ draft, problem = null }: SaveBarProps) {
  const words = useWords(topicWords);
  const { locale } = useLocale();
  if (!draft.isChanged && problem === null) return null;
  if (draft.stale) {
    const fields = new Intl.ListFormat(locale).format(draft.stale.map((name) => words.fields[name]));
    return (
      <div className={styles.stale}>
        <FailureBand
          problem={{ title: words.staleTitle, detail: words.stale(fields) }}
          action={
            <Button size="compact-xs" variant="default" onClick={draft.discard}>
              {words.takeOver}
            </Button>
          }
        />
      </div>
    );
  }
  return (
    <div className={styles.save}>
      <span className="quiet">{problem ?? words.unsaved}</span>
      <span className="space" />
      <Button size="xs" variant="default" onClick={draft.discard}>
        {words.discard}
      </Button>
      <Button size="xs" variant="filled" disabled={problem !== null} onClick={draft.save}>
        {words.save}
      </Button>
    </div>
  );
}

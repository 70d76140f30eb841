import { Button } from '@mantine/core';
import { useWords } from '../../../words/locale.tsx';
import styles from './Topics.module.css';
import { topicsWords } from './words.ts';

interface ChosenBarProps {
  readonly count: number;
  /** How many of them can be deleted. */
  readonly empty: number;
  readonly areArchived: boolean;
  readonly onArchive: () => void;
  readonly onRemove: () => void;
  readonly onClear: () => void;
}

/** What can be done with all chosen topics, over the end of the page, so that no row moves. */
export function ChosenBar({ count, empty, areArchived, onArchive, onRemove, onClear }: ChosenBarProps) {
  const words = useWords(topicsWords);
  return (
    <div className={styles.chosen} role="toolbar" aria-label={words.chosen(count)}>
      <span>{words.chosen(count)}</span>
      <Button size="xs" variant="default" onClick={onArchive}>
        {areArchived ? words.restore : words.archive}
      </Button>
      {empty > 0 && (
        <Button size="xs" variant="default" onClick={onRemove}>
          {words.removeEmpty(empty)}
        </Button>
      )}
      <Button size="xs" variant="subtle" onClick={onClear}>
        {words.letGo}
      </Button>
    </div>
  );
}

import { Button } from '@mantine/core';
import { useWords } from '../../words/locale.tsx';
import styles from '../Composer.module.css';
import { DrawnGlyph } from '../StateGlyph.tsx';
import { blockWords } from '../words.ts';

interface RefusalProps {
  readonly reason: string;
  readonly onDrop: () => void;
}

/** Why a text came back. */
export function Refusal({ reason, onDrop }: RefusalProps) {
  const words = useWords(blockWords);
  return (
    <div className={styles.refusal} role="alert">
      <DrawnGlyph glyph="bad" tone="bad" size={14} />
      <span>
        {words.notSent} {reason}
      </span>
      <Button size="compact-xs" variant="default" onClick={onDrop}>
        {words.drop}
      </Button>
    </div>
  );
}

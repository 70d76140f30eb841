import { IconPlus } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { IconButton } from '../../../components/IconButton.tsx';
import { DrawnGlyph, StateGlyph } from '../../../components/StateGlyph.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Column } from '../model/columns.ts';
import { boardWords } from '../words.ts';
import { ColumnMenu } from './ColumnMenu.tsx';
import styles from './ColumnView.module.css';
import type { ColumnEdits } from './useColumnEdits.ts';

interface ColumnHeadProps {
  readonly column: Column;
  readonly columns: readonly Column[];
  readonly count: number;
  /** Null for who may not change the board, and for the column of the cards in no column. */
  readonly edits: ColumnEdits | null;
  /** Absent where nothing can be added. */
  readonly onAdd?: () => void;
}

/** Name and number of a column, a warning when they are too many, and what can be done with it. */
export function ColumnHead({ column, columns, count, edits, onAdd }: ColumnHeadProps) {
  const words = useWords(boardWords);
  const name = words.column(column.name);
  const isFull = column.limit > 0 && count > column.limit;
  const line: CSSProperties & { '--line'?: string } = column.color === '' ? {} : { '--line': column.color };
  return (
    <header className={styles.head} style={line} data-line={column.color !== '' || undefined}>
      {column.mark?.kind === 'label' ? (
        <StateGlyph label={column.mark.text} silent />
      ) : (
        <DrawnGlyph glyph="note" tone="idle" />
      )}
      <h2 title={column.record?.by === 'query' ? column.record.value : undefined}>{name}</h2>
      <span className={styles.count} data-full={isFull || undefined} title={isFull ? words.full : undefined}>
        {words.count(count, column.limit)}
      </span>
      <span className={styles.deeds}>
        {onAdd && <IconButton icon={IconPlus} name={words.add(name)} onClick={onAdd} />}
        {edits && column.record && <ColumnMenu column={column} columns={columns} edits={edits} />}
      </span>
    </header>
  );
}

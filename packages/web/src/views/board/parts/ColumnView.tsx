import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import { useWords } from '../../../words/locale.tsx';
import type { Column } from '../model/columns.ts';
import { canEnter } from '../model/move.ts';
import { boardWords } from '../words.ts';
import type { Droppable } from './Card.tsx';
import { type BoardScene, CardList } from './CardList.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import styles from './ColumnView.module.css';
import { listName } from './dropTarget.ts';
import { NewCard } from './NewCard.tsx';
import { scrolls } from './useCardWindow.ts';
import { useColumn } from './useColumn.ts';
import type { ColumnEdits } from './useColumnEdits.ts';

interface ColumnViewProps extends BoardScene {
  readonly column: Column;
  readonly edits: ColumnEdits | null;
}

/** The cards of a column from top to bottom, and a way to add one. */
export function ColumnView({ column, edits, ...board }: ColumnViewProps) {
  const { query, topic, deedsIn, isWall } = board.scene;
  const words = useWords(boardWords);
  const { cards, count, times, list } = useColumn(query, column, board.columns, board.board);
  const { status, problem, hasMore, loadMore, reload } = list;
  const [isAdding, setAdding] = useState(false);
  const { setNodeRef, isOver } = useDroppable({
    id: listName(column, undefined),
    data: { column } satisfies Droppable,
  });
  const mayAdd = !isWall && topic !== null && canEnter(column) && deedsIn(topic.path).mayWrite;

  // The column of what is in none is there only where there is something.
  if (column.where === null && cards.length === 0) return null;
  return (
    <section
      ref={setNodeRef}
      {...scrolls}
      className={styles.column}
      data-over={isOver || undefined}
      aria-label={words.column(column.name)}
    >
      <ColumnHead
        column={column}
        columns={board.columns}
        count={count}
        edits={edits}
        onAdd={mayAdd ? () => setAdding(true) : undefined}
      />
      {isAdding && topic && (
        <NewCard onAdd={(text) => board.board.add(column, topic.path, text)} onClose={() => setAdding(false)} />
      )}
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      <CardList {...board} column={column} cards={cards} times={times} />
      {cards.length === 0 && status === 'ready' && <p className={styles.empty}>{words.empty}</p>}
      {hasMore && (
        <Button size="compact-xs" variant="subtle" onClick={loadMore}>
          {words.older}
        </Button>
      )}
    </section>
  );
}

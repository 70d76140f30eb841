import { useDroppable } from '@dnd-kit/core';
import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { FailureBand } from '../../../components/Band.tsx';
import type { LabelTimes } from '../../../data/labelTimes.ts';
import type { Message } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import type { Column } from '../model/columns.ts';
import { isIn, type Lane, type LaneSort } from '../model/lanes.ts';
import { canEnter } from '../model/move.ts';
import { boardWords } from '../words.ts';
import type { Droppable } from './Card.tsx';
import { type BoardScene, CardList } from './CardList.tsx';
import { ColumnHead } from './ColumnHead.tsx';
import { listName } from './dropTarget.ts';
import styles from './Lanes.module.css';
import { NewCard } from './NewCard.tsx';
import { useColumn } from './useColumn.ts';
import type { ColumnEdits } from './useColumnEdits.ts';

interface LaneColumnProps extends BoardScene {
  readonly column: Column;
  /** From 1. */
  readonly number: number;
  readonly edits: ColumnEdits | null;
  readonly sort: LaneSort;
  readonly lanes: readonly Lane[];
  readonly isClosed: (lane: Lane) => boolean;
  /** Told of what was read, from which the lanes are made. */
  readonly onRead: (column: Column, cards: readonly Message[], hasMore: boolean) => void;
}

/** A column that is cut by lanes: its head in the first row of the grid, a cell in that of each lane. */
export function LaneColumn({ column, number, edits, sort, lanes, isClosed, onRead, ...board }: LaneColumnProps) {
  const { query, topic, deedsIn, isWall } = board.scene;
  const words = useWords(boardWords);
  const { cards, count, times, list } = useColumn(query, column, board.columns, board.board);
  const { problem, hasMore, loadMore, reload } = list;
  useEffect(() => onRead(column, cards, hasMore), [onRead, column, cards, hasMore]);
  const [isAdding, setAdding] = useState(false);
  const mayAdd = !isWall && topic !== null && canEnter(column) && deedsIn(topic.path).mayWrite;
  const gridColumn = number;

  // The column of what is in none is there only where there is something.
  if (column.where === null && cards.length === 0) return null;
  return (
    <section className={styles.column} aria-label={words.column(column.name)}>
      <div className={styles.top} style={{ gridColumn }}>
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
      </div>
      {lanes.map(
        (lane, at) =>
          !isClosed(lane) && (
            <Cell
              key={lane.key}
              {...board}
              column={column}
              lane={lane}
              sort={sort}
              all={cards}
              times={times}
              place={{ gridColumn, gridRow: laneRow(at) + 1 }}
            />
          ),
      )}
      {hasMore && (
        <span className={styles.more} style={{ gridColumn, gridRow: laneRow(lanes.length) }}>
          <Button size="compact-xs" variant="subtle" onClick={loadMore}>
            {words.older}
          </Button>
        </span>
      )}
    </section>
  );
}

/** The row of the grid in which the head of a lane stands; its cells are in the next one. */
export function laneRow(at: number): number {
  return 2 + 2 * at;
}

interface CellProps extends BoardScene {
  readonly column: Column;
  readonly lane: Lane;
  readonly sort: LaneSort;
  readonly all: readonly Message[];
  readonly times: LabelTimes;
  readonly place: { readonly gridColumn: number; readonly gridRow: number };
}

function Cell({ column, lane, sort, all, times, place, ...board }: CellProps) {
  const cards = useMemo(() => all.filter((card) => isIn(card, lane, sort)), [all, lane, sort]);
  const data: Droppable = { column, lane };
  const { setNodeRef, isOver } = useDroppable({ id: listName(column, lane), data });
  return (
    <div ref={setNodeRef} className={styles.cell} style={place} data-over={isOver || undefined}>
      <CardList {...board} column={column} lane={lane} cards={cards} times={times} />
    </div>
  );
}

import {
  type CollisionDetection,
  closestCenter,
  DndContext,
  type DragEndEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
  pointerWithin,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useRowKeys } from '../../components/rowKeys.ts';
import type { Message } from '../../data/messages.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import styles from './BoardView.module.css';
import { type Column, columnsOf } from './model/columns.ts';
import { csvOf } from './model/csv.ts';
import { type BoardOptions, options } from './options.ts';
import { CardFace, type Dragged } from './parts/Card.tsx';
import { ColumnView } from './parts/ColumnView.tsx';
import { useBoard } from './parts/useBoard.ts';
import { boardWords } from './words.ts';

export default defineDrawing({ options, version: 1, component: BoardView });

/** Cards before columns: a column holds them. */
const byPointer: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  const cards = within.filter(({ data }) => isDragged(data?.droppableContainer.data.current, 'card'));
  return cards.length > 0 ? cards : within.length > 0 ? within : closestCenter(args);
};

function BoardView(props: ViewProps<BoardOptions>) {
  const { topic, options: chosen, deedsIn, isWall } = props;
  const words = useWords(boardWords);
  const families = deedsIn(topic?.path ?? '').families;
  const columns = useMemo(() => columnsOf(chosen, families), [chosen, families]);
  const all = useMemo<readonly Column[]>(() => [...columns, { name: '', label: null, limit: 0 }], [columns]);
  const hidden = useMemo(() => new Set(columns.flatMap(({ label }) => label ?? [])), [columns]);
  const board = useBoard(`board:${topic?.id ?? 'all'}`, all, deedsIn);
  const [dragged, setDragged] = useState<Message | null>(null);
  const scroller = useRef<HTMLElement>(null);
  useRowKeys(scroller);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  if (columns.length === 0) return <EmptyState title={words.noColumns(chosen.family)} text={words.noColumnsWhy} />;

  function onDragEnd({ active, over }: DragEndEvent): void {
    setDragged(null);
    const [from, to] = [draggedIn(active.data.current), draggedIn(over?.data.current)];
    if (!from?.card || !to || from.card.id === to.card?.id) return;
    const others = board.cardsOf(to.column).filter(({ id }) => id !== from.card?.id);
    const at = to.card ? others.findIndex(({ id }) => id === to.card?.id) : others.length;
    board.move(from.card, { column: to.column, after: others[at - 1]?.id ?? null });
  }

  function download(): void {
    const text = csvOf(all.map((column) => ({ name: words.column(column.name), cards: board.cardsOf(column) })));
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    Object.assign(document.createElement('a'), { href: url, download: 'board.csv' }).click();
    URL.revokeObjectURL(url);
  }

  return (
    <section ref={scroller} className={styles.board} aria-label={words.board} tabIndex={-1}>
      <DndContext
        sensors={sensors}
        collisionDetection={byPointer}
        accessibility={{ container: document.body }}
        onDragStart={({ active }: DragStartEvent) => setDragged(draggedIn(active.data.current)?.card ?? null)}
        onDragEnd={onDragEnd}
        onDragCancel={() => setDragged(null)}
      >
        {all.map((column) => (
          <ColumnView key={column.label} scene={props} column={column} columns={all} hidden={hidden} board={board} />
        ))}
        <DragOverlay>
          {dragged && (
            <div className={styles.dragged}>
              <CardFace card={dragged} hidden={hidden} />
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {!isWall && (
        <span className={styles.export}>
          <IconButton icon={IconFileSpreadsheet} name={words.csv} onClick={download} />
        </span>
      )}
    </section>
  );
}

/** What dnd-kit carries is of no type. */
function draggedIn(data: unknown): Dragged | null {
  return isDragged(data, 'column') ? data : null;
}

function isDragged(data: unknown, part: 'card' | 'column'): data is Dragged {
  return typeof data === 'object' && data !== null && part in data;
}

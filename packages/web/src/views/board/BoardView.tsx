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
import { IconColumnInsertRight, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { useRowKeys } from '../../components/rowKeys.ts';
import type { Message } from '../../data/messages.ts';
import { useWords } from '../../words/locale.tsx';
import { defineDrawing, type ViewProps } from '../view.ts';
import styles from './BoardView.module.css';
import { type Column, columnsOf, rest } from './model/columns.ts';
import { csvOf } from './model/csv.ts';
import { isIn, laneSort } from './model/lanes.ts';
import { type BoardOptions, migrate, options } from './options.ts';
import { CardFace, type Dragged } from './parts/Card.tsx';
import { ColumnForm } from './parts/ColumnForm.tsx';
import { ColumnView } from './parts/ColumnView.tsx';
import { Lanes } from './parts/Lanes.tsx';
import { useBoard } from './parts/useBoard.ts';
import { useColumnEdits } from './parts/useColumnEdits.ts';
import { boardWords } from './words.ts';

export default defineDrawing({ options, version: 2, migrate, component: BoardView });

/** Cards before columns: a column holds them. */
const byPointer: CollisionDetection = (args) => {
  const within = pointerWithin(args);
  const cards = within.filter(({ data }) => isDragged(data?.droppableContainer.data.current, 'card'));
  return cards.length > 0 ? cards : within.length > 0 ? within : closestCenter(args);
};

function BoardView(props: ViewProps<BoardOptions>) {
  const { topic, options: chosen, setOptions, deedsIn, isWall } = props;
  const words = useWords(boardWords);
  const families = deedsIn(topic?.path ?? '').families;
  const columns = useMemo(() => columnsOf(chosen, families), [chosen, families]);
  const all = useMemo<readonly Column[]>(() => [...columns, rest], [columns]);
  const sort = useMemo(() => laneSort(chosen.lanes, families), [chosen.lanes, families]);
  const scheme = useMemo(() => ({ columns: all, lanes: sort }), [all, sort]);
  const hidden = useMemo(
    () => new Set(columns.flatMap(({ mark }) => (mark?.kind === 'label' ? mark.text : []))),
    [columns],
  );
  const board = useBoard(`board:${topic?.id ?? 'all'}`, scheme, deedsIn);
  const edits = useColumnEdits(columns, isWall ? null : setOptions);
  const [isNew, setNew] = useState(false);
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
    const { column, lane } = to;
    const others = board
      .cardsOf(column)
      .filter((card) => card.id !== from.card?.id && (!lane || !sort || isIn(card, lane, sort)));
    const at = to.card ? others.findIndex(({ id }) => id === to.card?.id) : others.length;
    const isOther = lane !== undefined && lane.key !== from.lane?.key;
    board.move(from.card, { column, lane: isOther ? lane : undefined, after: others[at - 1]?.id ?? null });
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
        {sort ? (
          <Lanes view={props} sort={sort} edits={edits} scene={props} columns={all} hidden={hidden} board={board} />
        ) : (
          all.map((column) => (
            <ColumnView
              key={column.key}
              scene={props}
              column={column}
              columns={all}
              hidden={hidden}
              board={board}
              edits={edits}
            />
          ))
        )}
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
          {edits && <IconButton icon={IconColumnInsertRight} name={words.addColumn} onClick={() => setNew(true)} />}
          <IconButton icon={IconFileSpreadsheet} name={words.csv} onClick={download} />
        </span>
      )}
      {isNew && edits && (
        <ColumnForm columns={columns} onSave={(record) => edits.put(null, record)} onClose={() => setNew(false)} />
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

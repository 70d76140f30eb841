import {
  DndContext,
  type DragEndEvent,
  type DragMoveEvent,
  DragOverlay,
  type DragStartEvent,
  MouseSensor,
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
import { CardFace, type Dragged, type Droppable } from './parts/Card.tsx';
import { ColumnForm } from './parts/ColumnForm.tsx';
import { ColumnView } from './parts/ColumnView.tsx';
import { byPointer, cardIn, createDropTarget, listName } from './parts/dropTarget.ts';
import { Lanes } from './parts/Lanes.tsx';
import { useBoard } from './parts/useBoard.ts';
import { scrolls } from './parts/useCardWindow.ts';
import { useColumnEdits } from './parts/useColumnEdits.ts';
import { boardWords } from './words.ts';

export default defineDrawing({ options, version: 2, migrate, component: BoardView });

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
  const [target] = useState(createDropTarget);
  const scroller = useRef<HTMLElement>(null);
  useRowKeys(scroller);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  );
  if (columns.length === 0) return <EmptyState title={words.noColumns(chosen.family)} text={words.noColumnsWhy} />;

  function onDragMove({ over, collisions }: DragMoveEvent): void {
    const to = droppableIn(over?.data.current);
    const card = cardIn(collisions);
    if (to && card !== null) target.point(listName(to.column, to.lane), card);
    else target.clear();
  }

  function endDrag(): void {
    setDragged(null);
    target.clear();
  }

  function onDragEnd({ active, over, collisions }: DragEndEvent): void {
    endDrag();
    const [from, to] = [draggedIn(active.data.current), droppableIn(over?.data.current)];
    const above = cardIn(collisions);
    if (!from || !to || from.card.id === above) return;
    const { column, lane } = to;
    const others = board
      .cardsOf(column)
      .filter((card) => card.id !== from.card.id && (!lane || !sort || isIn(card, lane, sort)));
    const at = above !== null ? others.findIndex(({ id }) => id === above) : others.length;
    const isOther = lane !== undefined && lane.key !== from.lane?.key;
    board.move(from.card, { column, lane: isOther ? lane : undefined, after: others[at - 1]?.id ?? null });
  }

  function download(): void {
    const text = csvOf(all.map((column) => ({ name: words.column(column.name), cards: board.cardsOf(column) })));
    const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
    Object.assign(document.createElement('a'), { href: url, download: 'board.csv' }).click();
    URL.revokeObjectURL(url);
  }

  const cards = { scene: props, columns: all, hidden, board, held: dragged?.id ?? null, target };
  return (
    <section ref={scroller} {...(sort && scrolls)} className={styles.board} aria-label={words.board} tabIndex={-1}>
      <DndContext
        sensors={sensors}
        collisionDetection={byPointer}
        accessibility={{ container: document.body }}
        onDragStart={({ active }: DragStartEvent) => setDragged(draggedIn(active.data.current)?.card ?? null)}
        onDragEnd={onDragEnd}
        onDragMove={onDragMove}
        onDragCancel={endDrag}
      >
        {sort ? (
          <Lanes view={props} sort={sort} edits={edits} {...cards} />
        ) : (
          all.map((column) => <ColumnView key={column.key} column={column} edits={edits} {...cards} />)
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
  return isDragged(data) ? data : null;
}

function droppableIn(data: unknown): Droppable | null {
  return isDroppable(data) ? data : null;
}

function isDragged(data: unknown): data is Dragged {
  return isDroppable(data) && 'card' in data;
}

function isDroppable(data: unknown): data is Droppable {
  return typeof data === 'object' && data !== null && 'column' in data;
}

import { type KeyboardEvent, lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { blockWords } from './words.ts';

/** What draws a row: the keys are handled here, the mouse by what is fetched when it comes near. */
export interface OrderedRow {
  readonly id: string;
  readonly row: ReactNode;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface OrderedListProps {
  readonly items: readonly Omit<OrderedRow, 'onKeyDown'>[];
  /** Behind another one, or first. */
  readonly onPlace: (id: string, after: string | null) => void;
}

const DraggableRows = lazy(() => import('./DraggableRows.tsx').then((module) => ({ default: module.DraggableRows })));

/** Rows whose order is somebody's own: they are dragged, and Alt with an arrow moves the one that has the focus. */
export function OrderedList({ items, onPlace }: OrderedListProps) {
  const words = useWords(blockWords);
  const list = useRef<HTMLUListElement>(null);
  const moved = useRef<string | null>(null);
  const [told, setTold] = useState('');
  const [isNear, setNear] = useState(false);
  const ids = items.map(({ id }) => id);
  const order = ids.join(' ');

  // A row that changes its place in the page loses the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another order moves rows
  useEffect(() => {
    if (moved.current === null) return;
    const row = [...(list.current?.children ?? [])][ids.indexOf(moved.current)];
    row?.querySelector<HTMLElement>('a, button')?.focus();
    moved.current = null;
  }, [order]);

  function move(from: number, to: number): void {
    const id = ids[from];
    if (id === undefined || to < 0 || to >= ids.length) return;
    setTold(words.movedTo(to + 1, ids.length));
    onPlace(id, ids.filter((each) => each !== id)[to - 1] ?? null);
  }

  function onKeyDown(event: KeyboardEvent, index: number): void {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!event.altKey || step === 0) return;
    event.preventDefault();
    moved.current = ids[index] ?? null;
    move(index, index + step);
  }

  const rows = items.map((item, index) => ({ ...item, onKeyDown: (event: KeyboardEvent) => onKeyDown(event, index) }));
  const still = rows.map((each) => (
    <li key={each.id} onKeyDown={each.onKeyDown}>
      {each.row}
    </li>
  ));
  return (
    <>
      <ul
        ref={list}
        title={items.length > 1 ? words.ordering : undefined}
        onPointerEnter={() => setNear(items.length > 1)}
      >
        {isNear ? (
          <Suspense fallback={still}>
            <DraggableRows rows={rows} onMove={move} />
          </Suspense>
        ) : (
          still
        )}
      </ul>
      <span className="unseen" role="status">
        {told}
      </span>
    </>
  );
}

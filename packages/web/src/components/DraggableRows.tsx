import { closestCenter, DndContext, type DragEndEvent, MouseSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, useSortable, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { CSSProperties, ReactNode } from 'react';
import type { OrderedRow } from './OrderedList.tsx';

interface DraggableRowsProps {
  readonly rows: readonly OrderedRow[];
  /** From one place in the list to another. */
  readonly onMove: (from: number, to: number) => void;
}

/** Rows of a list that the mouse draws to another place; a click stays a click. */
export function DraggableRows({ rows, onMove }: DraggableRowsProps) {
  const sensors = useSensors(useSensor(MouseSensor, { activationConstraint: { distance: 5 } }));
  const ids = rows.map(({ id }) => id);

  function onDragEnd({ active, over }: DragEndEvent): void {
    swallowClick();
    const from = ids.indexOf(String(active.id));
    const to = ids.indexOf(String(over?.id));
    if (to >= 0 && from !== to) onMove(from, to);
  }

  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      accessibility={{ container: document.body }}
      onDragEnd={onDragEnd}
      onDragCancel={swallowClick}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {rows.map(({ id, onKeyDown, row }) => (
          <DraggableRow key={id} id={id} onKeyDown={onKeyDown}>
            {row}
          </DraggableRow>
        ))}
      </SortableContext>
    </DndContext>
  );
}

interface DraggableRowProps extends Omit<OrderedRow, 'row'> {
  readonly children: ReactNode;
}

function DraggableRow({ id, onKeyDown, children }: DraggableRowProps) {
  const { setNodeRef, listeners, transform, transition, isDragging } = useSortable({ id });
  const style: CSSProperties = {
    transform: transform ? `translateY(${transform.y}px)` : undefined,
    transition,
    position: 'relative',
    zIndex: isDragging ? 1 : undefined,
  };
  return (
    // The browser would draw the address of a link.
    <li
      ref={setNodeRef}
      style={style}
      {...listeners}
      onKeyDown={onKeyDown}
      onDragStart={(event) => event.preventDefault()}
    >
      {children}
    </li>
  );
}

/** The button of the mouse goes up over a link, which is not meant. */
function swallowClick(): void {
  const swallow = (event: Event) => event.preventDefault();
  window.addEventListener('click', swallow, { capture: true });
  setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
}

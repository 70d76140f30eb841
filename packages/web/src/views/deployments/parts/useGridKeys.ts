import type { KeyboardEvent, RefObject } from 'react';

/** Of a cell; column 0 is that of the services. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

const steps: Readonly<Record<string, Place>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/** Arrows go to the next cell that holds something, over those that do not. */
export function useGridKeys(
  grid: RefObject<HTMLElement | null>,
  rows: number,
  columns: number,
): { onKeyDown(event: KeyboardEvent): void } {
  return {
    onKeyDown(event) {
      const step = steps[event.key];
      const from = document.activeElement?.getAttribute('data-place')?.split(' ').map(Number);
      if (!step || !from) return;
      event.preventDefault();
      let [row = 0, column = 0] = from;
      for (;;) {
        row += step.row;
        column += step.column;
        if (row < 0 || column < 0 || row >= rows || column >= columns) return;
        const cell = grid.current?.querySelector(`[data-place="${row} ${column}"]`);
        if (cell instanceof HTMLElement) return cell.focus();
      }
    },
  };
}

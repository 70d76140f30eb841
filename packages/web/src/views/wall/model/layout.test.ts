import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Group } from './groups.ts';
import { cellAt, layOut, smallest, stepFrom } from './layout.ts';

const group = (name: string, count: number): Group => ({
  name,
  ids: Array.from({ length: count }, (_, at) => `${name}${at}`),
});
/** What is left of 1440 × 900 beside the topics and below the counters. */
const screen = { width: 1160, height: 600 };

it('fits 2,000 on one screen, in one group or in forty', () => {
  const services = Array.from({ length: 40 }, (_, at) => group(`service-${at}`, 20 + ((at * 37) % 61)));
  for (const groups of [[group('', 2000)], services]) {
    const layout = layOut(groups, screen);
    expect(layout.height).toBeLessThanOrEqual(screen.height);
    expect(layout.radius).toBeGreaterThanOrEqual(6);
  }
});

it('puts each once, inside, and none upon another', () => {
  const counts = fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 320, max: 1400 }), (each, width) => {
      const { cells, radius, height } = layOut(
        each.map((count, at) => group(`g${at}-`, count)),
        { width, height: 500 },
      );
      expect(new Set(cells.map(({ id }) => id)).size).toBe(each.reduce((sum, count) => sum + count, 0));
      for (const { x, y } of cells) {
        expect(x).toBeLessThanOrEqual(width);
        expect(y).toBeLessThanOrEqual(height + radius);
      }
      const apart = radius * Math.sqrt(3);
      for (const [at, one] of cells.slice(0, 80).entries()) {
        for (const other of cells.slice(at + 1)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart - 0.01);
        }
      }
    }),
    { numRuns: 8 },
  );
});

it('grows downwards when not even the smallest fit', () => {
  const layout = layOut([group('', 20_000)], { width: 320, height: 300 });
  expect(layout.radius).toBe(smallest);
  expect(layout.height).toBeGreaterThan(300);
});

it('finds what the pointer and the arrows mean', () => {
  const layout = layOut([group('a', 30)], { width: 200, height: 400 });
  const { cells } = layout;
  expect(cells.map(({ x, y }) => cellAt(layout, x + 1, y - 1))).toEqual(cells.map((_, at) => at));
  expect(cellAt(layout, -100, -100)).toBeNull();
  expect(stepFrom(layout, 0, 'ArrowRight')).toBe(1);
  expect(stepFrom(layout, 0, 'ArrowLeft')).toBe(0);
  const below = stepFrom(layout, 0, 'ArrowDown');
  expect(cells[below]?.y).toBeGreaterThan(cells[0]?.y ?? 0);
  expect(stepFrom(layout, below, 'ArrowUp')).toBe(0);
});

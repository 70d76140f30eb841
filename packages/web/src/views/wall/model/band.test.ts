import { expect, it } from 'vitest';
import { shareUp, within } from './band.ts';

const at = (hours: number) => new Date(Date.UTC(2026, 10, 24, hours)).toISOString();
const ms = (hours: number) => Date.parse(at(hours));

it('cuts the states to what is shown, and leaves unknown out of the share', () => {
  const pieces = within(
    [
      { state: 'AL', from: at(0), to: at(1) },
      { state: 'UP', from: at(1), to: at(5) },
      { state: 'unknown', from: at(5), to: at(9) },
      { state: 'AL', from: at(9), to: null },
    ],
    ms(2),
    ms(10),
  );
  expect(pieces.map(({ state, from, to }) => [state, (to - from) / 3_600_000])).toEqual([
    ['UP', 3],
    ['unknown', 4],
    ['AL', 1],
  ]);
  expect(shareUp(pieces)).toBe(0.75);
  expect(shareUp([])).toBe(0);
});

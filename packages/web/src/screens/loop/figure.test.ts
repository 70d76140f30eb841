import { stages } from '@tagloop/language/stages';
import { describe, expect, it } from 'vitest';
import { drawBars } from './bars.ts';
import { drawFigure, next } from './figure.ts';

const figure = drawFigure(808, 24, 84);
const far = (a: { x: number; y: number }, b: { x: number; y: number }) => Math.hypot(a.x - b.x, a.y - b.y);

describe('the figure', () => {
  it.each(stages)('leads from %s to the next stage without a leap', (stage) => {
    const track = figure.tracks[stage];
    expect(far(track.at(0).point, figure.centres[stage])).toBeLessThan(0.01);
    expect(far(track.at(track.length).point, figure.centres[next(stage)])).toBeLessThan(0.01);
    for (let distance = 1; distance <= track.length; distance += 1) {
      expect(far(track.at(distance).point, track.at(distance - 1).point)).toBeCloseTo(1, 2);
      const { across } = track.at(distance);
      expect(Math.hypot(across.x, across.y)).toBeCloseTo(1, 6);
    }
  });

  it('crosses itself in its middle', () => {
    for (const stage of ['test', 'feedback'] as const) {
      const { at, length } = figure.tracks[stage];
      expect(far(at(length / 2).point, { x: figure.width / 2, y: figure.height / 2 })).toBeLessThan(0.01);
    }
  });
});

describe('bars', () => {
  const quiet = { count: 0, warnings: 0, failures: 0 };
  const draw = (slots: readonly (typeof quiet)[]) =>
    drawBars({ track: figure.tracks.plan, slots, most: 9, radius: 24, scale: 1 });

  it('are one path for each look', () => {
    const groups = draw(Array(48).fill(quiet));
    expect(groups.map(({ tone, age }) => [tone, age])).toEqual([0, 1, 2, 3, 4, 5].map((age) => ['ink', age]));
    expect(groups.map(({ d }) => d.match(/M/g)?.length)).toEqual(Array(6).fill(8));
  });

  it('take the worse tone', () => {
    const groups = draw([quiet, { count: 1, warnings: 1, failures: 1 }, { count: 1, warnings: 1, failures: 0 }]);
    expect(groups.map(({ tone }) => tone)).toEqual(['ink', 'bad', 'warn']);
  });
});

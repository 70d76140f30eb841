import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pagesOf } from './pages.ts';
import { type Place, pack } from './place.ts';

const sizes = fc.array(fc.record({ w: fc.integer({ min: 1, max: 14 }), h: fc.integer({ min: 1, max: 5 }) }), {
  maxLength: 60,
});

function overlap(a: Place, b: Place): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

it('packs tiles within the columns, none over another', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 12 }), (given, columns) => {
      const places = pack(given, columns);
      for (const [at, place] of places.entries()) {
        expect(place.x + place.w).toBeLessThanOrEqual(columns);
        for (const other of places.slice(at + 1)) expect(overlap(place, other)).toBe(false);
      }
    }),
  );
});

it('shows every tile on one page of a wall, none cut, none over another', () => {
  fc.assert(
    fc.property(fc.array(sizes, { maxLength: 4 }), fc.integer({ min: 1, max: 12 }), (groups, rows) => {
      const sections = groups.map((group, number) => ({
        title: number % 2 === 0 ? `Group ${number}` : '',
        tiles: pack(group, 12).map((place, at) => ({ ...place, id: `${number}-${at}` })),
      }));
      const parts = pagesOf(sections, rows).flat();
      expect(parts.flatMap(({ tiles }) => tiles.map(({ id }) => id)).sort()).toEqual(
        sections.flatMap(({ tiles }) => tiles.map(({ id }) => id)).sort(),
      );
      for (const { tiles } of parts) {
        expect(Math.min(...tiles.map(({ y }) => y))).toBe(0);
        for (const [at, tile] of tiles.entries()) {
          for (const other of tiles.slice(at + 1)) expect(overlap(tile, other)).toBe(false);
        }
      }
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Group, Layout } from '../../../data/dashboards.ts';
import { emptyLayout, movedTile, movedToGroup, resizedTile, withNewGroup, withoutTile, withTile } from './layouts.ts';

const message = { kind: 'message', message: '1' } as const;
const step = fc.integer({ min: -3, max: 3 });
const deeds = fc.array(
  fc.record({ deed: fc.constantFrom('add', 'move', 'size', 'remove'), tile: fc.nat(20), a: step, b: step }),
  { maxLength: 40 },
);

function expectPlaced({ tiles }: Group): void {
  for (const [at, { x, y, w, h }] of tiles.entries()) {
    expect([x, y, w, h].every(Number.isInteger)).toBe(true);
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
    expect(Math.min(w, h)).toBeGreaterThanOrEqual(1);
    expect(x + w).toBeLessThanOrEqual(12);
    for (const other of tiles.slice(at + 1)) {
      const isOver = x < other.x + other.w && other.x < x + w && y < other.y + other.h && other.y < y + h;
      expect(isOver).toBe(false);
    }
  }
}

it('keeps tiles within the sheet, none over another, whatever is done', () => {
  fc.assert(
    fc.property(deeds, (all) => {
      let group: Group = { id: 'g', title: '', tiles: [] };
      for (const { deed, tile, a, b } of all) {
        const id = group.tiles[tile % Math.max(1, group.tiles.length)]?.id ?? '';
        if (deed === 'add') group = withTile(group, message, { w: 1 + Math.abs(a), h: 1 + Math.abs(b) });
        if (deed === 'move') group = movedTile(group, id, a, b);
        if (deed === 'size') group = resizedTile(group, id, a, b);
        if (deed === 'remove') group = withoutTile(group, id);
        expectPlaced(group);
      }
    }),
  );
});

it('takes a tile to another group, and loses none', () => {
  const [first] = emptyLayout().groups;
  if (!first) throw new Error('an empty layout has a group');
  const filled = withTile(withTile(first, message), message);
  const layout: Layout = withNewGroup({ groups: [filled] }, 'Second');
  const [tile] = filled.tiles;
  const moved = movedToGroup(layout, tile?.id ?? '', layout.groups[1]?.id ?? '');
  expect(moved.groups.map(({ tiles }) => tiles.length)).toEqual([1, 1]);
  expect(movedToGroup(moved, 'nowhere', 'g')).toEqual(moved);
});

/** Changes of a layout that is being edited; each gives a new one. */

import { type LayoutItem, moveElement, verticalCompactor } from 'react-grid-layout/core';
import type { Group, Layout, Show, Tile } from '../../../data/dashboards.ts';
import { rowsOf, type Size } from '../model/place.ts';
import { storedColumns } from '../model/sections.ts';

/** What one has when nothing is said. */
export const usualSize: Size = { w: 3, h: 2 };
/** As the hub takes them. */
const highest = 40;

function newId(): string {
  return crypto.randomUUID().slice(0, 8);
}

export function emptyLayout(): Layout {
  return { groups: [{ id: newId(), title: '', tiles: [] }] };
}

export function withGroup({ groups }: Layout, change: Group): Layout {
  return { groups: groups.map((group) => (group.id === change.id ? change : group)) };
}

export function withNewGroup({ groups }: Layout, title: string): Layout {
  return { groups: [...groups, { id: newId(), title, tiles: [] }] };
}

export function withoutGroup({ groups }: Layout, id: string): Layout {
  return { groups: groups.filter((group) => group.id !== id) };
}

export function shiftedGroup({ groups }: Layout, id: string, by: -1 | 1): Layout {
  const at = groups.findIndex((group) => group.id === id);
  const [group, other] = [groups[at], groups[at + by]];
  if (!group || !other) return { groups };
  return { groups: groups.map((each) => (each === group ? other : each === other ? group : each)) };
}

/** Below all others, where nothing has to go out of its way. */
export function withTile(group: Group, show: Show, size: Size = usualSize): Group {
  return compacted(group, [...group.tiles, { id: newId(), x: 0, y: rowsOf(group.tiles), ...size, show }]);
}

export function withoutTile(group: Group, id: string): Group {
  return compacted(
    group,
    group.tiles.filter((tile) => tile.id !== id),
  );
}

export function withShow(group: Group, id: string, show: Show): Group {
  return { ...group, tiles: group.tiles.map((tile) => (tile.id === id ? { ...tile, show } : tile)) };
}

export function movedToGroup(layout: Layout, tileId: string, groupId: string): Layout {
  const from = layout.groups.find(({ tiles }) => tiles.some(({ id }) => id === tileId));
  const tile = from?.tiles.find(({ id }) => id === tileId);
  const to = layout.groups.find(({ id }) => id === groupId);
  if (!from || !tile || !to || from === to) return layout;
  const without = withGroup(layout, withoutTile(from, tileId));
  return withGroup(without, compacted(to, [...to.tiles, { ...tile, x: 0, y: rowsOf(to.tiles) }]));
}

/** By columns and rows; others go out of its way. */
export function movedTile(group: Group, id: string, dx: number, dy: number): Group {
  const items = itemsOf(group);
  const item = items.find(({ i }) => i === id);
  if (!item) return group;
  const x = Math.max(0, Math.min(storedColumns - item.w, item.x + dx));
  const y = Math.max(0, item.y + dy);
  return placed(group, moveElement(items, item, x, y, true, false, 'vertical', storedColumns));
}

export function resizedTile(group: Group, id: string, dw: number, dh: number): Group {
  const tiles = group.tiles.map((tile) => {
    if (tile.id !== id) return tile;
    return {
      ...tile,
      w: Math.max(1, Math.min(storedColumns - tile.x, tile.w + dw)),
      h: Math.max(1, Math.min(highest, tile.h + dh)),
    };
  });
  return compacted(group, tiles);
}

/** The tiles where a grid has put them. */
export function placed(group: Group, items: readonly LayoutItem[]): Group {
  const compact = verticalCompactor.compact(items, storedColumns);
  const places = new Map(compact.map((item) => [item.i, item]));
  const tiles = group.tiles.map((tile): Tile => {
    const { x, y, w, h } = places.get(tile.id) ?? tile;
    return { ...tile, x, y, w, h };
  });
  return { ...group, tiles };
}

export function itemsOf({ tiles }: Pick<Group, 'tiles'>): LayoutItem[] {
  return tiles.map(({ id, x, y, w, h }) => ({ i: id, x, y, w, h, maxH: highest }));
}

function compacted(group: Group, tiles: readonly Tile[]): Group {
  return placed({ ...group, tiles: [...tiles] }, itemsOf({ tiles: [...tiles] }));
}

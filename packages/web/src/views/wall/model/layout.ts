/**
 * Where the hexagons stand. All groups of a shelf are equally high, so that they stand side by side without holes; of all
 * heights the one is taken in which the hexagons are largest and all of them fit. Lengths are px.
 */

import type { Group } from './groups.ts';

export interface Cell {
  readonly id: string;
  /** Of its middle. */
  readonly x: number;
  readonly y: number;
}

export interface Title {
  readonly name: string;
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface Layout {
  /** From the middle of a hexagon to its corner. */
  readonly radius: number;
  /** In reading order: group by group. */
  readonly cells: readonly Cell[];
  readonly titles: readonly Title[];
  /** More than there was when not even the smallest hexagons fit. */
  readonly height: number;
}

interface Box {
  readonly width: number;
  readonly height: number;
}

const largest = 22;
export const smallest = 4;
const step = 0.5;
const titleHeight = 18;
const groupGap = 14;
const narrowest = 56;
const mostRows = 80;

interface Block {
  readonly group: Group;
  readonly columns: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export function layOut(groups: readonly Group[], box: Box): Layout {
  const hasTitles = groups.some(({ name }) => name !== '') && groups.length > 0;
  for (let radius = largest; radius >= smallest; radius -= step) {
    for (let rows = 1; rows <= mostRows; rows += 1) {
      const { blocks, height } = shelves(groups, rows, radius, box.width, hasTitles);
      if (height <= box.height) return place(blocks, radius, Math.max(height, 1), hasTitles);
    }
  }
  // The shelves that waste least are the shortest.
  let best = shelves(groups, 1, smallest, box.width, hasTitles);
  for (let rows = 2; rows <= mostRows; rows += 1) {
    const next = shelves(groups, rows, smallest, box.width, hasTitles);
    if (next.height < best.height) best = next;
  }
  return place(best.blocks, smallest, best.height, hasTitles);
}

/** Between the middles of two neighbours, and of two rows. */
function pitch(radius: number): { readonly across: number; readonly down: number } {
  const gap = radius < 6 ? 1 : 2;
  return { across: radius * Math.sqrt(3) + gap, down: radius * 1.5 + gap * 0.87 };
}

function shelves(groups: readonly Group[], rows: number, radius: number, width: number, hasTitles: boolean) {
  const { across, down } = pitch(radius);
  const most = Math.max(1, Math.floor((width - across / 2) / across));
  const blocks: Block[] = [];
  let x = 0;
  let y = 0;
  let high = 0;
  for (const group of groups) {
    const columns = Math.min(most, Math.max(1, Math.ceil(group.ids.length / rows)));
    const needed = columns * across + across / 2;
    const wide = Math.min(width, hasTitles ? Math.max(narrowest, needed) : needed);
    const lines = Math.ceil(group.ids.length / columns);
    if (x > 0 && x + wide > width) {
      x = 0;
      y += high + groupGap;
      high = 0;
    }
    blocks.push({ group, columns, x, y, width: wide });
    x += wide + groupGap;
    high = Math.max(high, (hasTitles ? titleHeight : 0) + lines * down + radius * 0.6);
  }
  return { blocks, height: y + high };
}

function place(blocks: readonly Block[], radius: number, height: number, hasTitles: boolean): Layout {
  const { across, down } = pitch(radius);
  const cells: Cell[] = [];
  const titles: Title[] = [];
  for (const { group, columns, x, y, width } of blocks) {
    if (hasTitles) titles.push({ name: group.name, count: group.ids.length, x, y, width });
    const top = y + (hasTitles ? titleHeight : 0) + radius;
    group.ids.forEach((id, at) => {
      const row = Math.floor(at / columns);
      const shift = row % 2 === 1 ? across / 2 : 0;
      cells.push({ id, x: x + across / 2 + shift + (at % columns) * across, y: top + row * down });
    });
  }
  return { radius, cells, titles, height };
}

/** The cell at a point; null beside all of them. */
export function cellAt({ cells, radius }: Layout, x: number, y: number): number | null {
  let nearest: number | null = null;
  let least = radius * radius;
  cells.forEach((cell, at) => {
    const away = (cell.x - x) ** 2 + (cell.y - y) ** 2;
    if (away >= least) return;
    least = away;
    nearest = at;
  });
  return nearest;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

/** Where an arrow leads from a cell: along the reading order, or to the nearest one above or below. */
export function stepFrom({ cells, radius }: Layout, from: number, arrow: Arrow): number {
  if (arrow === 'ArrowLeft') return Math.max(0, from - 1);
  if (arrow === 'ArrowRight') return Math.min(cells.length - 1, from + 1);
  const start = cells[from];
  if (!start) return 0;
  const sign = arrow === 'ArrowDown' ? 1 : -1;
  let nearest = from;
  let least = Number.POSITIVE_INFINITY;
  cells.forEach((cell, at) => {
    const down = (cell.y - start.y) * sign;
    if (down < radius) return;
    const away = down + Math.abs(cell.x - start.x) * 2;
    if (away >= least) return;
    least = away;
    nearest = at;
  });
  return nearest;
}

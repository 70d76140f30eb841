/** What a wall shows at once: nobody scrolls there. */

import { type Place, rowsOf } from './place.ts';

export interface Section<P extends Place> {
  readonly title: string;
  readonly tiles: readonly P[];
}

/** Of a title, in rows of tiles. */
const titleRows = 0.5;

/** @returns rows that the sections take with their titles */
export function heightOf<P extends Place>(sections: readonly Section<P>[]): number {
  return sections.reduce((sum, { title, tiles }) => sum + rowsOf(tiles) + (title === '' ? 0 : titleRows), 0);
}

/**
 * Sections that fit are shown together; one that is higher than a page is cut between its rows, where no tile stands
 * across. @param rows of a page
 */
export function pagesOf<P extends Place>(sections: readonly Section<P>[], rows: number): Section<P>[][] {
  const pages: Section<P>[][] = [];
  let page: Section<P>[] = [];
  for (const part of sections.flatMap((section) => cut(section, rows))) {
    if (page.length > 0 && heightOf([...page, part]) > rows) {
      pages.push(page);
      page = [];
    }
    page.push(part);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

function cut<P extends Place>({ title, tiles }: Section<P>, rows: number): Section<P>[] {
  const parts: Section<P>[] = [];
  const room = Math.max(1, Math.floor(title === '' ? rows : rows - titleRows));
  let left = tiles;
  while (left.length > 0) {
    const top = Math.min(...left.map(({ y }) => y));
    let end = top + room;
    const isWhole = (y: number) => left.every((tile) => tile.y >= y || tile.y + tile.h <= y);
    while (end > top && !isWhole(end)) end -= 1;
    // A tile that is higher than a page is a page.
    if (end === top) end = Math.max(...left.filter(({ y }) => y === top).map(({ y, h }) => y + h));
    while (!isWhole(end)) end += 1;
    parts.push({ title, tiles: left.filter(({ y }) => y < end).map((tile) => ({ ...tile, y: tile.y - top })) });
    left = left.filter(({ y }) => y >= end);
  }
  return parts;
}

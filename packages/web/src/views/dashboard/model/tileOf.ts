/** What a message is as a tile; one that was not made for it shows its own words. */

import { titleOf } from '@tagloop/language/text/title';
import { itemBeatOf } from '@tagloop/language/vocabulary/itemBeat';
import { labelValue, readTile, type Tile } from '@tagloop/language/vocabulary/tile';
import type { Message } from '../../../data/messages.ts';
import type { Size } from './place.ts';

export interface MessageTile extends Tile {
  readonly title: string;
  /** Ms between two signs of life; null: nobody waits for it. */
  readonly every: number | null;
}

export function tileOf({ text, labels, tags }: Pick<Message, 'text' | 'labels' | 'tags'>): MessageTile {
  const tile = readTile(text, labels) ?? { text };
  const every = itemBeatOf(tags)?.every ?? null;
  // The hub says here why it cannot compute a tile; below its first line stands the rule.
  const said = labelValue(labels, 'error:') ?? titleOf(tile.text);
  if (tile.title) return { ...tile, title: tile.title, text: said, every };
  return { ...tile, title: titleOf(tile.text || text), text: '', every };
}

/** Troubles first where labels say nothing else; then as they came, so that what stands there does not move. */
export function inTileOrder<M extends Pick<Message, 'id' | 'text' | 'labels' | 'tags' | 'createdAt'>>(
  messages: readonly M[],
): { readonly message: M; readonly tile: MessageTile }[] {
  return messages
    .map((message) => ({ message, tile: tileOf(message) }))
    .toSorted(
      (a, b) =>
        (a.tile.order ?? 2) - (b.tile.order ?? 2) ||
        Date.parse(a.message.createdAt) - Date.parse(b.message.createdAt) ||
        (a.message.id < b.message.id ? -1 : 1),
    );
}

/** Px of a row where each tile has one. */
const rowHeight = 168;
const mostRows = 4;

/** A chart needs room; `width:79%` and `height:300px` are taken as columns and rows. */
export function sizeOf({ widget, styles = [] }: MessageTile, columns: number): Size {
  const said = (property: string) => styles.find((style) => !style.part && style.property === property)?.value ?? '';
  const isChart = widget !== undefined && widget.kind !== 'progress';
  const isWide = isChart && widget.kind !== 'pie';
  return {
    w: Math.min(columns, columnsIn(said('width'), columns) ?? (isWide ? 2 : 1)),
    h: Math.min(mostRows, rowsIn(said('height')) ?? 1),
  };
}

function columnsIn(width: string, columns: number): number | null {
  const [, number = '', unit] = /^(\d{1,4}(?:\.\d+)?) ?(px|%)$/.exec(width) ?? [];
  if (unit === undefined) return null;
  const share = unit === '%' ? Number(number) / 100 : Number(number) / (columns * 240);
  return Math.max(1, Math.round(share * columns));
}

function rowsIn(height: string): number | null {
  const [, number] = /^(\d{1,4}(?:\.\d+)?) ?px$/.exec(height) ?? [];
  return number === undefined ? null : Math.max(1, Math.round(Number(number) / rowHeight));
}

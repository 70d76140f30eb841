/** The order of a list, and places in it: the cursor of a page is the place of its last message. */

import type { Sort, SortField } from '@tagloop/language/query/ast';
import { type RawBuilder, sql } from 'kysely';
import { HubError } from '../../contract/errors.ts';
import type { MessageRow } from './tables.ts';

const columns = {
  // Ids are minted in the order of creation.
  created: 'id',
  updated: 'updated_at',
  votes: 'votes',
  likes: 'likes',
  replies: 'replies',
} as const satisfies Record<SortField, keyof MessageRow>;

/** Where a message stands: by the value of its column, then by its id. */
export interface Place {
  readonly value: number;
  readonly id: number;
}

export interface Order {
  readonly column: (typeof columns)[SortField];
  readonly descending: boolean;
}

export function orderOf(sort: Sort | undefined): Order {
  return { column: columns[sort?.field ?? 'created'], descending: sort?.descending ?? true };
}

/** The column of a field that counts or tells a time. */
export function columnOf(field: SortField): Order['column'] {
  return columns[field];
}

export function placeOf(row: MessageRow, { column }: Order): Place {
  return { value: row[column], id: row.id };
}

/** `order by` of a relation with these columns. */
export function inOrder(
  value: RawBuilder<unknown>,
  id: RawBuilder<unknown>,
  { descending }: Order,
): RawBuilder<unknown> {
  const direction = sql.raw(descending ? 'desc' : 'asc');
  return sql`order by ${value} ${direction}, ${id} ${direction}`;
}

/** Condition: behind a place. */
export function behind(place: Place | null, alias: string, { column, descending }: Order): RawBuilder<unknown> {
  if (place === null) return sql`1 = 1`;
  const sign = sql.raw(descending ? '<' : '>');
  const id = sql.ref(`${alias}.id`);
  if (column === 'id') return sql`${id} ${sign} ${place.id}`;
  // The columns of counts are smaller than what a cursor may hold.
  return sql`(${sql.ref(`${alias}.${column}`)}, ${id}) ${sign} (cast(${place.value} as bigint), cast(${place.id} as bigint))`;
}

export function writeCursor({ value, id }: Place): string {
  return `${value.toString(36)}.${id.toString(36)}`;
}

const notACursor = 'The cursor is not one that a page gave as "next"';

export function readCursor(cursor: string): Place {
  const match = /^(-?[0-9a-z]{1,12})\.([0-9a-z]{1,12})$/.exec(cursor);
  if (!match?.[1] || !match[2]) throw new HubError('invalid', notACursor);
  const [value, id] = [Number.parseInt(match[1], 36), Number.parseInt(match[2], 36)];
  if (!Number.isSafeInteger(value) || !Number.isSafeInteger(id)) throw new HubError('invalid', notACursor);
  return { value, id };
}

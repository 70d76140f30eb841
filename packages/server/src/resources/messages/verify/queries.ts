/** What verification reads. Pages by id, so that a store of any size fits into memory. */

import { type Kysely, type RawBuilder, sql } from 'kysely';
import type { Dialect } from '../../../store/dialect.ts';
import type { TopicTables } from '../../topics/tables.ts';
import type { UserTables } from '../../users/tables.ts';
import type { MessageRow, MessageTables } from '../tables.ts';

type Db = Kysely<MessageTables>;

export function messagesBehind(db: Db, id: number, limit: number): Promise<MessageRow[]> {
  return db.selectFrom('message').selectAll().where('id', '>', id).orderBy('id').limit(limit).execute();
}

export async function knownIds(
  db: Kysely<TopicTables & UserTables>,
): Promise<{ topics: ReadonlySet<number>; users: ReadonlySet<number> }> {
  const topics = await db.selectFrom('topic').select('id').execute();
  const users = await db.selectFrom('user_account').select('id').execute();
  return { topics: new Set(topics.map(({ id }) => id)), users: new Set(users.map(({ id }) => id)) };
}

/** By message, in the order of the log. */
export async function eventsOf(db: Db, ids: readonly number[]): Promise<Map<number, MessageTables['event'][]>> {
  const rows = await db.selectFrom('event').selectAll().where('message_id', 'in', ids).orderBy('position').execute();
  return grouped(rows, (row) => row.message_id ?? 0);
}

/** By message, as `spansOfLog` sorts them. */
export async function spansOf(db: Db, ids: readonly number[]): Promise<Map<number, MessageTables['label_span'][]>> {
  const rows = await db
    .selectFrom('label_span')
    .selectAll()
    .where('message_id', 'in', ids)
    .orderBy('label')
    .orderBy('from_at')
    .execute();
  return grouped(rows, (row) => row.message_id);
}

/** Replies that are there, by root. */
export async function repliesCounted(db: Db, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await db
    .selectFrom('message')
    .select((is) => ['parent_id', is.fn.countAll<number>().as('count')])
    .where('parent_id', 'in', ids)
    .where('deleted_at', 'is', null)
    .groupBy('parent_id')
    .execute();
  return new Map(rows.map((row) => [row.parent_id ?? 0, Number(row.count)]));
}

export type IndexTable = 'message_tag' | 'message_label' | 'message_mention' | 'message_key';
/** The values of a row, in the order of `indexes`. */
export type IndexRow = readonly (number | string | null)[];

/** Columns of the tables that are made from messages; `match` finds a row by its primary key. */
export const indexes: Readonly<Record<IndexTable, { columns: readonly string[]; match: readonly string[] }>> = {
  message_tag: { columns: ['topic_id', 'tag', 'id', 'number'], match: ['topic_id', 'tag', 'id'] },
  message_label: { columns: ['topic_id', 'label', 'id'], match: ['topic_id', 'label', 'id'] },
  message_mention: { columns: ['name', 'id'], match: ['name', 'id'] },
  message_key: { columns: ['topic_id', 'key', 'message_id'], match: ['topic_id', 'key'] },
};

/** So that the values of a statement stay below the limit of either store. */
const rowsAtOnce = 1_000;

/** Those of the rows that a table holds, looked up by primary key. */
export async function rowsThere(db: Db, table: IndexTable, rows: readonly IndexRow[]): Promise<IndexRow[]> {
  const { columns, match } = indexes[table];
  const found: IndexRow[] = [];
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const keys = rows
      .slice(start, start + rowsAtOnce)
      .map((row) => sql`(${sql.join(match.map((_, at) => typed(row[at])))})`);
    const { rows: part } = await sql<Record<string, number | string | null>>`
      select ${sql.join(columns.map((column) => sql.ref(column)))} from ${sql.table(table)}
      where (${sql.join(match.map((column) => sql.ref(column)))}) in (values ${sql.join(keys)})`.execute(db);
    found.push(...part.map((row) => columns.map((column) => row[column] ?? null)));
  }
  return found;
}

/** PostgreSQL would take every value of a list for a text. */
function typed(value: number | string | null | undefined): RawBuilder<unknown> {
  return typeof value === 'number' ? sql`cast(${value} as bigint)` : sql`cast(${value} as text)`;
}

export async function countRows(db: Db, table: IndexTable): Promise<number> {
  const row = await db
    .selectFrom(table)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Whether the index of words finds a message by all its words. */
export async function isFoundBy(db: Db, dialect: Dialect, id: number, words: readonly string[]): Promise<boolean> {
  const found = await db
    .selectFrom('message as m')
    .select('m.id')
    .where('m.id', '=', id)
    .where(dialect.wordsMatch('m', words, false))
    .executeTakeFirst();
  return found !== undefined;
}

/** How many rows are about a message that is not there. */
export async function countOrphans(
  db: Db,
  table: 'message_key' | 'message_place' | 'label_span' | 'event',
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)} t
    where t.message_id is not null and not exists (select 1 from message m where m.id = t.message_id)`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** The head of the log beside the events that are there. */
export async function logCounted(db: Db): Promise<{ head: number; last: number; events: number }> {
  const { rows } = await sql<{ head: number; last: number | null; events: number }>`
    select (select position from log) as head, max(position) as last, count(*) as events from event`.execute(db);
  const [row] = rows;
  return { head: Number(row?.head ?? 0), last: Number(row?.last ?? 0), events: Number(row?.events ?? 0) };
}

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}

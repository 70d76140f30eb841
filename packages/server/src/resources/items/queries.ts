/** Every SQL of items. A state is the span of a label that was there at the moment; the newest one, if several were. */

import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely';
import type { Selection } from '../messages/service.ts';

/** Written out, so that the planner sees that its index holds them. */
export const ownStates = sql.raw(`('AL', 'WARN', 'UP', 'unknown')`);
const workStates = sql.raw(`('open', 'done')`);

export interface ItemRow {
  readonly id: number;
  readonly topic: number;
  /** JSON: decoded tags. */
  readonly tags: string;
  /** The beginning of the text, null where a tag names the item. */
  readonly text: string | null;
  /** When the state began, a space, and its label. */
  readonly state: string | null;
}

/** @param at ms since 1970; null: now */
export function itemsAt(
  db: Kysely<unknown>,
  { from, where, id }: Selection,
  at: number | null,
  most: number,
): CompiledQuery<ItemRow> {
  return sql<ItemRow>`select m.id as id, m.topic_id as topic, m.tags as tags,
      case when m.tags like '%"item:%' then null else substr(m.text, 1, 200) end as text, ${labelAt(at, sql`cast(s.from_at as text) || ' ' || s.label`)} as state
    from ${from} where ${where} and ${thereAt(at)} order by ${id} limit ${most + 1}`.compile(db);
}

/** All items with the same label: few long rows leave the reader's thread sooner than many short ones. */
export interface StateRow {
  /** Null for items whose state no label tells. */
  readonly label: string | null;
  /** Their ids, by commas. */
  readonly ids: string;
}

/** @param at ms since 1970; null: now */
export function statesAt(
  db: Kysely<unknown>,
  { from, where, id }: Selection,
  at: number | null,
  most: number,
): CompiledQuery<StateRow> {
  return sql<StateRow>`select label, string_agg(cast(id as text), ',') as ids
    from (select m.id as id, ${labelAt(at, sql`s.label`)} as label
      from ${from} where ${where} and ${thereAt(at)} order by ${id} limit ${most + 1}) each_one
    group by label`.compile(db);
}

export interface SpanRow {
  readonly label: string;
  readonly from: number;
  readonly to: number | null;
}

/** @param since ms since 1970 */
export function spansOfItem(db: Kysely<unknown>, id: number, since: number, most: number): CompiledQuery<SpanRow> {
  return sql<SpanRow>`select s.label as label, s.from_at as "from", s.to_at as "to" from label_span s
    where s.message_id = ${id} and (s.label in ${ownStates} or s.label in ${workStates})
      and (s.to_at is null or s.to_at > cast(${since} as bigint))
    order by s.from_at desc limit ${most}`.compile(db);
}

function thereAt(at: number | null): RawBuilder<unknown> {
  const root = sql`m.parent_id is null`;
  return at === null ? root : sql`${root} and m.created_at <= cast(${at} as bigint)`;
}

/** @param told of the span that says the state */
function labelAt(at: number | null, told: RawBuilder<unknown>): RawBuilder<unknown> {
  const then =
    at === null
      ? sql`s.to_at is null`
      : sql`s.from_at <= cast(${at} as bigint) and (s.to_at is null or s.to_at > cast(${at} as bigint))`;
  const newest = (labels: RawBuilder<unknown>) => sql`(select ${told}
    from label_span s where s.message_id = m.id and s.label in ${labels} and ${then} order by s.from_at desc limit 1)`;
  // The second is asked where the first finds nothing.
  return sql`coalesce(${newest(ownStates)}, ${newest(workStates)})`;
}

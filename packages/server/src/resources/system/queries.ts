/** Every SQL about the store as a whole. */

import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Dialect } from '../../store/dialect.ts';
import type { HookTables } from '../hooks/tables.ts';
import type { MailTables } from '../mail/tables.ts';

type Tables = HookTables & MailTables;

export async function storeBytes(db: Kysely<Tables>, { storeBytes }: Dialect): Promise<number> {
  const { rows } = await sql<{ bytes: number }>`select ${storeBytes} as bytes`.execute(db);
  return Number(rows[0]?.bytes ?? 0);
}

export function messageCount(db: Kysely<Tables>, { withinBudget }: Dialect): CompiledQuery<{ count: number }> {
  const condition = withinBudget ? sql` where ${withinBudget}` : sql``;
  return sql<{ count: number }>`select count(*) as count from message${condition}`.compile(db);
}

/** Topics without a message are absent. */
export function messagesByTopic(
  db: Kysely<Tables>,
  { withinBudget }: Dialect,
): CompiledQuery<{ topic_id: number; messages: number; deleted: number }> {
  const condition = withinBudget ? sql` where ${withinBudget}` : sql``;
  return sql<{ topic_id: number; messages: number; deleted: number }>`
    select topic_id, count(*) - count(deleted_at) as messages, count(deleted_at) as deleted
    from message${condition} group by topic_id`.compile(db);
}

export async function waitingDeliveries(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('hook_delivery')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('outcome', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function waitingMail(db: Kysely<Tables>): Promise<number> {
  const { count } = await db
    .selectFrom('mail')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Every SQL of hooks and their queue. */

import type { Kysely } from 'kysely';
import type { HookDeliveryRow, HookRow, HookTables } from './tables.ts';

type Db = Kysely<HookTables>;

export async function insertHook(db: Db, row: HookRow): Promise<void> {
  await db.insertInto('hook').values(row).execute();
}

export function hookById(db: Db, id: number): Promise<HookRow | undefined> {
  return db.selectFrom('hook').selectAll().where('id', '=', id).executeTakeFirst();
}

export function hooksOf(db: Db, ownerId: number): Promise<HookRow[]> {
  return db.selectFrom('hook').selectAll().where('owner_id', '=', ownerId).orderBy('id').execute();
}

export function enabledHooks(db: Db): Promise<HookRow[]> {
  return db.selectFrom('hook').selectAll().where('enabled', '=', 1).orderBy('id').execute();
}

export async function updateHook(
  db: Db,
  id: number,
  change: Partial<Omit<HookRow, 'id' | 'kind' | 'owner_id' | 'created_at'>>,
): Promise<void> {
  await db.updateTable('hook').set(change).where('id', '=', id).execute();
}

export async function deleteHook(db: Db, id: number): Promise<void> {
  await db.deleteFrom('hook_delivery').where('hook_id', '=', id).execute();
  await db.deleteFrom('hook').where('id', '=', id).execute();
}

/** Versions of all hooks by id. */
export async function versionsOfHooks(db: Db): Promise<Map<number, number>> {
  const rows = await db.selectFrom('hook').select(['id', 'version']).execute();
  return new Map(rows.map((row) => [row.id, row.version]));
}

/** Moves cursors on, never back. */
export async function advanceCursors(db: Db, hookIds: readonly number[], position: number): Promise<void> {
  if (hookIds.length === 0) return;
  await db
    .updateTable('hook')
    .set({ cursor: position })
    .where('id', 'in', hookIds)
    .where('cursor', '<', position)
    .execute();
}

/** An event that is queued for the hook already is left as it is. */
export async function insertDeliveries(db: Db, rows: readonly HookDeliveryRow[]): Promise<void> {
  await db
    .insertInto('hook_delivery')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['hook_id', 'event_position']).doNothing())
    .execute();
}

/** Hooks that something is due for. */
export async function hooksDue(db: Db, now: number): Promise<number[]> {
  const rows = await db
    .selectFrom('hook_delivery')
    .innerJoin('hook', 'hook.id', 'hook_delivery.hook_id')
    .select('hook_delivery.hook_id')
    .distinct()
    .where('hook_delivery.outcome', '=', 'waiting')
    .where('hook_delivery.next_at', '<=', now)
    .where('hook.enabled', '=', 1)
    .execute();
  return rows.map((row) => row.hook_id);
}

/** What has been due longest, in the order of the log. */
export function nextDue(db: Db, hookId: number, now: number): Promise<HookDeliveryRow | undefined> {
  return db
    .selectFrom('hook_delivery')
    .selectAll()
    .where('hook_id', '=', hookId)
    .where('outcome', '=', 'waiting')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('event_position')
    .limit(1)
    .executeTakeFirst();
}

export async function updateDelivery(
  db: Db,
  id: number,
  change: Pick<HookDeliveryRow, 'outcome' | 'tries' | 'next_at' | 'detail' | 'payload'>,
): Promise<void> {
  await db.updateTable('hook_delivery').set(change).where('id', '=', id).execute();
}

/** Newest first. @param before only those with a smaller id */
export function deliveriesOf(
  db: Db,
  hookId: number,
  limit: number,
  before: number | undefined,
): Promise<HookDeliveryRow[]> {
  const query = db.selectFrom('hook_delivery').selectAll().where('hook_id', '=', hookId);
  return (before === undefined ? query : query.where('id', '<', before)).orderBy('id', 'desc').limit(limit).execute();
}

/** How many deliveries wait, by hook. */
export async function waitingOf(db: Db, hookIds: readonly number[]): Promise<Map<number, number>> {
  if (hookIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('hook_delivery')
    .select((is) => ['hook_id', is.fn.countAll<number>().as('waiting')])
    .where('hook_id', 'in', hookIds)
    .where('outcome', '=', 'waiting')
    .groupBy('hook_id')
    .execute();
  return new Map(rows.map((row) => [row.hook_id, row.waiting]));
}

export async function deleteDeliveriesBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('hook_delivery').where('at', '<', at).where('outcome', '!=', 'waiting').execute();
}

/** What was to be delivered of these messages is not any more. */
export async function giveUpOn(db: Db, messageIds: readonly number[], detail: string): Promise<void> {
  if (messageIds.length === 0) return;
  await db
    .updateTable('hook_delivery')
    .set({ outcome: 'failed', next_at: null, detail, payload: null })
    .where('message_id', 'in', messageIds)
    .where('outcome', '=', 'waiting')
    .execute();
}

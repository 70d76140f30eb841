/** Every SQL of intakes and their deliveries. */

import { type Kysely, sql } from 'kysely';
import type { DeliveryLine, DeliveryRow, IntakeRow, IntakeTables } from './tables.ts';

type Db = Kysely<IntakeTables>;

export async function insertIntake(db: Db, row: IntakeRow): Promise<void> {
  await db.insertInto('intake').values(row).execute();
}

export function allIntakes(db: Db): Promise<IntakeRow[]> {
  return db.selectFrom('intake').selectAll().orderBy('id').execute();
}

export function intakeById(db: Db, id: number): Promise<IntakeRow | undefined> {
  return db.selectFrom('intake').selectAll().where('id', '=', id).executeTakeFirst();
}

export function intakeByDigest(db: Db, digest: string): Promise<IntakeRow | undefined> {
  return db.selectFrom('intake').selectAll().where('secret_digest', '=', digest).executeTakeFirst();
}

export async function topicHasIntake(db: Db, topicId: number): Promise<boolean> {
  const row = await db.selectFrom('intake').select('id').where('topic_id', '=', topicId).limit(1).executeTakeFirst();
  return row !== undefined;
}

export async function updateIntake(
  db: Db,
  id: number,
  change: Partial<
    Pick<
      IntakeRow,
      'name' | 'topic_id' | 'settings' | 'enabled' | 'last_delivery_at' | 'secret_digest' | 'signing_secret'
    >
  >,
): Promise<void> {
  await db.updateTable('intake').set(change).where('id', '=', id).execute();
}

export async function deleteIntake(db: Db, id: number): Promise<void> {
  await db.deleteFrom('delivery').where('intake_id', '=', id).execute();
  await db.deleteFrom('intake').where('id', '=', id).execute();
}

export async function insertDelivery(db: Db, row: DeliveryRow): Promise<void> {
  await db.insertInto('delivery').values(row).execute();
}

/** Whether a delivery with the sender's id was accepted before. */
export async function wasAccepted(db: Db, intakeId: number, senderId: string): Promise<boolean> {
  const row = await db
    .selectFrom('delivery')
    .select('id')
    .where('intake_id', '=', intakeId)
    .where('sender_id', '=', senderId)
    .where('outcome', '=', 'accepted')
    .where('test', '=', 0)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export function deliveryById(db: Db, id: number): Promise<DeliveryRow | undefined> {
  return db.selectFrom('delivery').selectAll().where('id', '=', id).executeTakeFirst();
}

export interface DeliveryFilter {
  readonly limit: number;
  /** Only those with a smaller id. */
  readonly before?: number;
  /** Only this one and those with a greater id. */
  readonly from?: number;
  readonly outcomes?: readonly string[];
  readonly event?: string;
}

/** Newest first. */
export function deliveriesOf(
  db: Db,
  intakeId: number,
  { limit, before, from, outcomes, event }: DeliveryFilter,
): Promise<DeliveryLine[]> {
  let query = db
    .selectFrom('delivery')
    .select(['id', 'intake_id', 'at', 'event', 'outcome', 'detail', 'message_ids', 'replay_of', 'test'])
    .where('intake_id', '=', intakeId);
  if (before !== undefined) query = query.where('id', '<', before);
  if (from !== undefined) query = query.where('id', '>=', from);
  if (outcomes !== undefined) query = query.where(sql<string>`outcome`, 'in', outcomes);
  if (event !== undefined) query = query.where('event', '=', event);
  return query.orderBy('id', 'desc').limit(limit).execute();
}

/** How its last deliveries ended, newest first; tests aside. */
export async function recentOutcomes(db: Db, intakeId: number, limit: number): Promise<DeliveryRow['outcome'][]> {
  const rows = await db
    .selectFrom('delivery')
    .select('outcome')
    .where('intake_id', '=', intakeId)
    .where('test', '=', 0)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ outcome }) => outcome);
}

/** The last ones whose payload is kept and that are no replays, newest first. */
export function payloadsOf(db: Db, intakeId: number, limit: number): Promise<DeliveryRow[]> {
  return db
    .selectFrom('delivery')
    .selectAll()
    .where('intake_id', '=', intakeId)
    .where('payload', 'is not', null)
    .where('replay_of', 'is', null)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

export async function forgetPayloadsBefore(db: Db, at: number): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ payload: null, headers: '{}' })
    .where('at', '<', at)
    .where('payload', 'is not', null)
    .execute();
}

/**
 * For each intake that keeps more than so many bytes of payloads: the newest delivery that no longer finds room, counted
 * from the newest one backwards.
 */
export function firstBeyond(db: Db, bytes: number): Promise<{ intake_id: number; id: number }[]> {
  const sized = db
    .selectFrom('delivery')
    .select(['intake_id', 'id'])
    .select(sql<number>`sum(size) over (partition by intake_id order by id desc)`.as('total'))
    .where('payload', 'is not', null)
    .as('sized');
  return db
    .selectFrom(sized)
    .select((is) => ['sized.intake_id', is.fn.max('sized.id').as('id')])
    .where('sized.total', '>', bytes)
    .groupBy('sized.intake_id')
    .execute();
}

/** Forgets the payload of a delivery and of all before it. */
export async function forgetPayloadsUpTo(db: Db, intakeId: number, id: number): Promise<void> {
  await db
    .updateTable('delivery')
    .set({ payload: null, headers: '{}' })
    .where('intake_id', '=', intakeId)
    .where('id', '<=', id)
    .where('payload', 'is not', null)
    .execute();
}

export async function deleteDeliveriesBefore(db: Db, at: number): Promise<void> {
  await db.deleteFrom('delivery').where('at', '<', at).execute();
}

/** Forgets the payloads of deliveries that wrote these messages. Looks at each payload that is kept. */
export async function forgetPayloadsOf(db: Db, messageIds: readonly number[]): Promise<void> {
  for (const id of messageIds) {
    await db
      .updateTable('delivery')
      .set({ payload: null, headers: '{}' })
      .where('payload', 'is not', null)
      .where('message_ids', 'like', `%${id}%`)
      .execute();
  }
}

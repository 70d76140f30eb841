/** Every SQL of the outbox. */

import type { Kysely } from 'kysely';
import type { MailRow, MailTables } from './tables.ts';

type Db = Kysely<MailTables>;

export async function insertMail(db: Db, row: MailRow): Promise<void> {
  await db.insertInto('mail').values(row).execute();
}

/** The one that waits longest first. */
export function mailDue(db: Db, now: number, limit: number): Promise<MailRow[]> {
  return db.selectFrom('mail').selectAll().where('next_at', '<=', now).orderBy('next_at').limit(limit).execute();
}

export async function postpone(db: Db, id: number, tries: number, nextAt: number): Promise<void> {
  await db.updateTable('mail').set({ tries, next_at: nextAt }).where('id', '=', id).execute();
}

export async function deleteMail(db: Db, id: number): Promise<void> {
  await db.deleteFrom('mail').where('id', '=', id).execute();
}

export async function deleteMailOf(db: Db, userId: number): Promise<void> {
  await db.deleteFrom('mail').where('user_id', '=', userId).execute();
}

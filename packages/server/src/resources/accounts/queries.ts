/** Every SQL of one-time links. */

import type { Kysely } from 'kysely';
import type { AccountTables, LinkKind, LinkRow } from './tables.ts';

type Db = Kysely<AccountTables>;

export function linkByDigest(db: Db, digest: string): Promise<LinkRow | undefined> {
  return db.selectFrom('account_link').selectAll().where('digest', '=', digest).executeTakeFirst();
}

export function linkById(db: Db, id: number): Promise<LinkRow | undefined> {
  return db.selectFrom('account_link').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Those that can still be used, newest first. */
export function openLinks(db: Db, kind: LinkKind, now: number): Promise<LinkRow[]> {
  return db
    .selectFrom('account_link')
    .selectAll()
    .where('kind', '=', kind)
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .execute();
}

export async function insertLink(db: Db, row: LinkRow): Promise<void> {
  await db.insertInto('account_link').values(row).execute();
}

/** Who he is is no longer needed; that it was used is. */
export async function markUsed(db: Db, id: number, now: number): Promise<void> {
  await db.updateTable('account_link').set({ used_at: now, email: null, full_name: '' }).where('id', '=', id).execute();
}

export async function deleteLink(db: Db, id: number): Promise<void> {
  await db.deleteFrom('account_link').where('id', '=', id).execute();
}

/** Links that were not used and would set the password or the mail address of a user. */
export async function deleteLinksOf(db: Db, userId: number, kinds: readonly LinkKind[]): Promise<void> {
  await db
    .deleteFrom('account_link')
    .where('user_id', '=', userId)
    .where('kind', 'in', kinds)
    .where('used_at', 'is', null)
    .execute();
}

export async function deleteExpired(db: Db, before: number): Promise<void> {
  await db.deleteFrom('account_link').where('expires_at', '<', before).execute();
}

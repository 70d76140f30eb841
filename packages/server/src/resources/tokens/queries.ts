/** Every SQL of tokens and sessions. */

import type { Kysely } from 'kysely';
import type { UserTables } from '../users/tables.ts';
import type { SessionRow, TokenRow, TokenTables } from './tables.ts';

type Db = Kysely<TokenTables>;

export function tokenByDigest(db: Db, digest: string): Promise<TokenRow | undefined> {
  return db.selectFrom('token').selectAll().where('digest', '=', digest).executeTakeFirst();
}

export function tokenById(db: Db, id: number): Promise<TokenRow | undefined> {
  return db.selectFrom('token').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Newest first. */
export function tokensOf(db: Db, userId: number): Promise<TokenRow[]> {
  return db.selectFrom('token').selectAll().where('user_id', '=', userId).orderBy('id', 'desc').execute();
}

/** Newest first. */
export function tokensOfRobots(db: Kysely<TokenTables & UserTables>): Promise<TokenRow[]> {
  return db
    .selectFrom('token')
    .innerJoin('user_account', 'user_account.id', 'token.user_id')
    .selectAll('token')
    .where('user_account.robot', '=', 1)
    .orderBy('token.id', 'desc')
    .execute();
}

export async function insertToken(db: Db, row: TokenRow): Promise<void> {
  await db.insertInto('token').values(row).execute();
}

export async function updateLastUse(db: Db, id: number, at: number): Promise<void> {
  await db.updateTable('token').set({ last_used_at: at }).where('id', '=', id).execute();
}

export async function deleteToken(db: Db, id: number): Promise<void> {
  await db.deleteFrom('token').where('id', '=', id).execute();
}

export function sessionByDigest(db: Db, digest: string): Promise<SessionRow | undefined> {
  return db.selectFrom('session').selectAll().where('digest', '=', digest).executeTakeFirst();
}

export function sessionById(db: Db, id: number): Promise<SessionRow | undefined> {
  return db.selectFrom('session').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The one used last first. */
export function sessionsOf(db: Db, userId: number, now: number): Promise<SessionRow[]> {
  return db
    .selectFrom('session')
    .selectAll()
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('seen_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

export async function insertSession(db: Db, row: SessionRow): Promise<void> {
  await db.insertInto('session').values(row).execute();
}

export async function updateSeen(db: Db, id: number, at: number, expiresAt: number): Promise<void> {
  await db.updateTable('session').set({ seen_at: at, expires_at: expiresAt }).where('id', '=', id).execute();
}

export async function deleteSession(db: Db, id: number): Promise<void> {
  await db.deleteFrom('session').where('id', '=', id).execute();
}

export async function deleteExpiredSessions(db: Db, now: number): Promise<void> {
  await db.deleteFrom('session').where('expires_at', '<=', now).execute();
}

export async function hasAdmin(db: Kysely<UserTables>): Promise<boolean> {
  const row = await db.selectFrom('user_account').select('id').where('admin', '=', 1).limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Every SQL of users. */

import type { Kysely } from 'kysely';
import type { UserRow, UserTables } from './tables.ts';

type Db = Kysely<UserTables>;

export function allUsers(db: Db): Promise<UserRow[]> {
  return db.selectFrom('user_account').selectAll().orderBy('lower_name').execute();
}

export function allAliases(db: Db): Promise<UserTables['user_alias'][]> {
  return db.selectFrom('user_alias').selectAll().execute();
}

export function userByLowerName(db: Db, lowerName: string): Promise<UserRow | undefined> {
  return db.selectFrom('user_account').selectAll().where('lower_name', '=', lowerName).executeTakeFirst();
}

/** Under his name of now or, where nobody has taken it since, a former one. */
export async function userCalled(db: Db, lowerName: string): Promise<UserRow | undefined> {
  const named = await userByLowerName(db, lowerName);
  if (named) return named;
  return db
    .selectFrom('user_alias')
    .innerJoin('user_account', 'user_account.id', 'user_alias.user_id')
    .selectAll('user_account')
    .where('user_alias.lower_name', '=', lowerName)
    .executeTakeFirst();
}

/** @param email in lower case */
export function userByEmail(db: Db, email: string): Promise<UserRow | undefined> {
  return db.selectFrom('user_account').selectAll().where('email', '=', email).executeTakeFirst();
}

export function userById(db: Db, id: number): Promise<UserRow | undefined> {
  return db.selectFrom('user_account').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Robots that this person owns. */
export function robotsOf(db: Db, ownerId: number): Promise<UserRow[]> {
  return db.selectFrom('user_account').selectAll().where('owner_id', '=', ownerId).execute();
}

export async function insertUser(db: Db, row: UserRow): Promise<void> {
  await db.insertInto('user_account').values(row).execute();
}

export async function updateUser(db: Db, { id, ...row }: UserRow): Promise<void> {
  await db.updateTable('user_account').set(row).where('id', '=', id).execute();
}

/** Somebody has the name now: it leads to nobody else. */
export async function deleteAlias(db: Db, lowerName: string): Promise<void> {
  await db.deleteFrom('user_alias').where('lower_name', '=', lowerName).execute();
}

export async function insertAlias(db: Db, lowerName: string, userId: number): Promise<void> {
  await db.insertInto('user_alias').values({ lower_name: lowerName, user_id: userId }).execute();
}

/** Whether somebody else than this user is an admin who may come in. */
export async function hasOtherAdmin(db: Db, id: number): Promise<boolean> {
  const row = await db
    .selectFrom('user_account')
    .select('id')
    .where('admin', '=', 1)
    .where('archived_at', 'is', null)
    .where('id', '<>', id)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Former names lead to nobody any more. */
export async function deleteAliasesOf(db: Db, userId: number): Promise<string[]> {
  const rows = await db.selectFrom('user_alias').select('lower_name').where('user_id', '=', userId).execute();
  await db.deleteFrom('user_alias').where('user_id', '=', userId).execute();
  return rows.map((row) => row.lower_name);
}

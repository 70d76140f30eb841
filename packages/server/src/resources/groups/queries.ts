/** Every SQL of groups. */

import type { Kysely } from 'kysely';
import type { GroupRow, GroupTables, MemberRow } from './tables.ts';

type Db = Kysely<GroupTables>;

export function allGroups(db: Db): Promise<GroupRow[]> {
  return db.selectFrom('user_group').selectAll().orderBy('lower_name').execute();
}

export function allMembers(db: Db): Promise<MemberRow[]> {
  return db.selectFrom('user_group_member').selectAll().orderBy('user_id').execute();
}

export function groupById(db: Db, id: number): Promise<GroupRow | undefined> {
  return db.selectFrom('user_group').selectAll().where('id', '=', id).executeTakeFirst();
}

export function groupByLowerName(db: Db, lowerName: string): Promise<GroupRow | undefined> {
  return db.selectFrom('user_group').selectAll().where('lower_name', '=', lowerName).executeTakeFirst();
}

export async function insertGroup(db: Db, row: GroupRow): Promise<void> {
  await db.insertInto('user_group').values(row).execute();
}

export async function updateGroup(db: Db, { id, ...row }: GroupRow): Promise<void> {
  await db.updateTable('user_group').set(row).where('id', '=', id).execute();
}

/** With its members. */
export async function deleteGroup(db: Db, id: number): Promise<void> {
  await db.deleteFrom('user_group_member').where('group_id', '=', id).execute();
  await db.deleteFrom('user_group').where('id', '=', id).execute();
}

export function member(db: Db, groupId: number, userId: number): Promise<MemberRow | undefined> {
  return db
    .selectFrom('user_group_member')
    .selectAll()
    .where('group_id', '=', groupId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

export async function putMember(db: Db, row: MemberRow): Promise<void> {
  await db
    .insertInto('user_group_member')
    .values(row)
    .onConflict((conflict) => conflict.columns(['group_id', 'user_id']).doUpdateSet({ admin: row.admin }))
    .execute();
}

export async function deleteMember(db: Db, groupId: number, userId: number): Promise<void> {
  await db.deleteFrom('user_group_member').where('group_id', '=', groupId).where('user_id', '=', userId).execute();
}

/** @returns ids of the groups that he was in */
export async function deleteMembershipsOf(db: Db, userId: number): Promise<number[]> {
  const rows = await db.selectFrom('user_group_member').select('group_id').where('user_id', '=', userId).execute();
  await db.deleteFrom('user_group_member').where('user_id', '=', userId).execute();
  return rows.map((row) => row.group_id);
}

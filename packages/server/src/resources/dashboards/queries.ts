/** Every SQL of dashboards. */

import type { Kysely } from 'kysely';
import type { DashboardRow, DashboardTables } from './tables.ts';

type Db = Kysely<DashboardTables>;

/** Those of a topic, in their order. */
export function dashboardsOf(db: Db, topicId: number): Promise<DashboardRow[]> {
  return db.selectFrom('dashboard').selectAll().where('topic_id', '=', topicId).orderBy('rank').orderBy('id').execute();
}

export function dashboardById(db: Db, id: number): Promise<DashboardRow | undefined> {
  return db.selectFrom('dashboard').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function insertDashboard(db: Db, row: DashboardRow): Promise<void> {
  await db.insertInto('dashboard').values(row).execute();
}

export async function updateDashboard(db: Db, { id, ...row }: DashboardRow): Promise<void> {
  await db.updateTable('dashboard').set(row).where('id', '=', id).execute();
}

export async function deleteDashboard(db: Db, id: number): Promise<void> {
  await db.deleteFrom('dashboard').where('id', '=', id).execute();
}

/** For a topic that is deleted. */
export async function forgetTopic(db: Db, topicId: number): Promise<void> {
  await db.deleteFrom('dashboard').where('topic_id', '=', topicId).execute();
}

/** Reads a store that somebody else may be writing to: one moment of it, and nothing is changed. */

import type { Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import type { StoreTarget } from './open.ts';
import { readSqliteSnapshot } from './sqlite.ts';
import { sqliteDialect } from './sqlite-dialect.ts';

/** @param work its reads all see the same moment, however long they take */
export async function readSnapshot<R>(
  target: StoreTarget,
  work: (db: Kysely<unknown>, dialect: Dialect) => Promise<R>,
): Promise<R> {
  if (target.kind === 'sqlite') return readSqliteSnapshot(target.file, (db) => work(db, sqliteDialect));
  const { readPostgresSnapshot } = await import('./postgres.ts');
  const { postgresDialect } = await import('./postgres-dialect.ts');
  return readPostgresSnapshot(target, (db) => work(db, postgresDialect));
}

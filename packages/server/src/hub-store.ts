/** The store of a hub: where it is, how its tables are made, and what of them leaves with an export. */

import type { Config } from './config.ts';
import { resources } from './resources/index.ts';
import { type ExportedTable, storeTables } from './store/exported.ts';
import { idempotencyMigration } from './store/idempotency.ts';
import { leaseMigration } from './store/lease.ts';
import { logMigration, type Migration } from './store/migrate.ts';
import type { StoreTarget } from './store/open.ts';
import { roundsMigration } from './store/rounds.ts';

export const migrations: readonly Migration[] = [
  logMigration,
  leaseMigration,
  roundsMigration,
  idempotencyMigration,
  ...resources.flatMap((resource) => resource.migrations),
];

export const tables: readonly ExportedTable[] = [...storeTables, ...resources.flatMap((resource) => resource.tables)];

/** SQLite in the data folder, unless a PostgreSQL database is named. */
export function targetOf(config: Config): StoreTarget {
  return config.databaseUrl
    ? { kind: 'postgres', url: config.databaseUrl }
    : { kind: 'sqlite', file: `${config.data}/tagloop.db` };
}

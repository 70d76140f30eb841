import type { Kysely } from 'kysely';
import type { Clock } from '../lib/clock.ts';
import type { WritingConnection } from './dialect.ts';
import { type Migration, migrate } from './migrate.ts';
import type { PostgresPool } from './postgres.ts';
import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

export interface OpenedStore extends Store {
  /** For migrations only: statements that commit at once. */
  readonly schema: Kysely<unknown>;
  /** Runs migrations, and what else wants the store for itself, while no other hub does. */
  migrating(work: (schema: Kysely<unknown>, connection: WritingConnection) => Promise<void>): Promise<void>;
}

export type StoreTarget =
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'postgres'; readonly url: string }
  /** A pool that was made elsewhere: PostgreSQL inside the process, for tests. */
  | { readonly kind: 'pool'; readonly pool: PostgresPool };

/** Opens the store and brings its schema up to date. */
export async function openStore(
  target: StoreTarget,
  migrations: readonly Migration[],
  clock: Clock,
): Promise<OpenedStore> {
  const idTable = 'message';
  const store =
    target.kind === 'sqlite'
      ? openSqlite(target.file, clock, idTable)
      : (await import('./postgres.ts')).openPostgres(target, clock, idTable);
  try {
    await store.migrating((schema) => migrate(schema, store.dialect, migrations, clock));
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

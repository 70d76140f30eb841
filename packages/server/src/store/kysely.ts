/** Kysely over any `Connection`: the driver is ours so that statements are cached, grouped and seen by the writer. */

import {
  type CompiledQuery,
  type DatabaseConnection,
  type DialectAdapter,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresQueryCompiler,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteQueryCompiler,
} from 'kysely';
import type { Connection, Dialect } from './dialect.ts';

const pieces: Record<Dialect['name'], { adapter: () => DialectAdapter; compiler: () => QueryCompiler }> = {
  sqlite: { adapter: () => new SqliteAdapter(), compiler: () => new SqliteQueryCompiler() },
  postgres: { adapter: () => new PostgresAdapter(), compiler: () => new PostgresQueryCompiler() },
};

export interface Lease {
  readonly connection: Connection;
  release(): void;
}

const leases = new WeakMap<object, () => Promise<Lease>>();

/** Runs a statement on the store behind a Kysely, without the turns that Kysely itself takes for each. */
export async function execute(db: object, sql: string, parameters: readonly unknown[]): Promise<readonly unknown[]> {
  const lease = leases.get(db);
  if (!lease) throw new Error('this Kysely was not made by the store');
  const { connection, release } = await lease();
  try {
    return (await connection.execute(sql, parameters)).rows;
  } finally {
    release();
  }
}

/** @param lease a connection for the time of one statement; transactions are the writer's, so Kysely's own are refused */
export function kyselyOver(dialect: Dialect['name'], lease: () => Promise<Lease>): Kysely<unknown> {
  const { adapter, compiler } = pieces[dialect];
  const db = new Kysely<unknown>({
    dialect: {
      createAdapter: adapter,
      createQueryCompiler: compiler,
      createDriver: () => new ConnectionDriver(lease),
      createIntrospector: () => {
        throw new Error('the store knows its schema from its migrations');
      },
    },
  });
  leases.set(db, lease);
  return db;
}

class ConnectionDriver implements Driver {
  readonly #lease: () => Promise<Lease>;
  readonly #leases = new WeakMap<DatabaseConnection, Lease>();

  constructor(lease: () => Promise<Lease>) {
    this.#lease = lease;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    const lease = await this.#lease();
    const connection = new LeasedConnection(lease.connection);
    this.#leases.set(connection, lease);
    return connection;
  }

  async releaseConnection(connection: DatabaseConnection): Promise<void> {
    this.#leases.get(connection)?.release();
  }

  beginTransaction(): Promise<void> {
    return refuse();
  }
  commitTransaction(): Promise<void> {
    return refuse();
  }
  rollbackTransaction(): Promise<void> {
    return refuse();
  }

  async destroy(): Promise<void> {}
}

class LeasedConnection implements DatabaseConnection {
  readonly #connection: Connection;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const { rows, changes } = await this.#connection.execute(query.sql, query.parameters);
    return { rows: rows as R[], numAffectedRows: BigInt(changes) };
  }

  // biome-ignore lint/correctness/useYield: part of the interface, nothing here streams rows
  async *streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('rows are not streamed; page by id');
  }
}

function refuse(): Promise<never> {
  return Promise.reject(new Error('transactions are made by Store.write'));
}

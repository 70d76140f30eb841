import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import type { Clock } from '../lib/clock.ts';
import { QueryTooSlow, StoreUnavailable } from '../lib/failures.ts';
import { Bell } from './bell.ts';
import type { WritingConnection } from './dialect.ts';
import { FairQueue } from './fair-queue.ts';
import { insertOf } from './insert.ts';
import { kyselyOver } from './kysely.ts';
import type { OpenedStore } from './open.ts';
import { isTooSlow, postgresDialect } from './postgres-dialect.ts';
import type { AppendListener, BatchFacts, CommittedEvent } from './store.ts';
import { Writer } from './writer.ts';

/** What is needed of `pg`'s pool, and what PostgreSQL inside the process can offer too. */
export interface PostgresPool {
  connect(): Promise<PostgresClient>;
  end(): Promise<void>;
}

export interface PostgresClient {
  query(text: string, values?: unknown[]): Promise<{ rows: unknown[]; rowCount: number | null }>;
  release(broken?: boolean): void;
}

// Ids and counts are below 2^53, so whole numbers can be numbers.
pg.types.setTypeParser(20, Number);

const migrationLock = 7_236_451;

const askingConnections = 4;

/**
 * How a person's query is run: no longer than its budget (milliseconds, `$1`), and on one core, so that posts find
 * another. Compiling costs more than it saves in statements that must end within two seconds.
 */
const manners = `select set_config('statement_timeout', $1, true),
  set_config('max_parallel_workers_per_gather', '0', true), set_config('jit', 'off', true)`;

/** Apart from each other, so that people's queries, however many, stop neither services nor writes. */
interface Pools {
  readonly writing: PostgresPool;
  /** Of services. */
  readonly reading: PostgresPool;
  /** Of people's queries. */
  readonly asking: PostgresPool;
}
/** So that their values stay below the protocol's 65,535. */
const rowsPerInsert = 500;

const mark = (index: number) => `$${index}`;

export function openPostgres(
  target: { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'pool'; readonly pool: PostgresPool },
  clock: Clock,
  idTable: string,
): OpenedStore {
  const pools = poolsOf(target);
  const bell = target.kind === 'postgres' ? new Bell(target.url) : null;
  const queue = new FairQueue(askingConnections);
  const db = kyselyOver('postgres', async () => {
    const client = await reachable(pools.reading.connect());
    const { execute } = connectionOf(client);
    return {
      connection: { execute: (text, parameters) => reachable(execute(text, parameters)) },
      release: () => client.release(),
    };
  });
  const appendListeners: AppendListener[] = [];
  const listeners: ((events: readonly CommittedEvent[]) => void)[] = [];
  const watchers: ((batch: BatchFacts) => void)[] = [];
  const writer = new Writer({
    dialect: postgresDialect,
    clock,
    async lease() {
      const client = await pools.writing.connect();
      return { connection: connectionOf(client), release: (broken) => client.release(broken) };
    },
    // The row is the log's lock: positions are taken and committed by one hub after the other.
    headSql: 'select position, last_id, pg_current_xact_id()::text as xid from log for update',
    statusSql: 'select pg_xact_status($1::xid8) as status',
    idTable,
    mark,
    async onAppend(tx, events) {
      for (const listener of appendListeners) await listener(tx, events);
    },
    onCommit: (events) => {
      for (const listener of listeners) listener(events);
      bell?.ring('');
    },
    onBatch: (batch) => {
      for (const watcher of watchers) watcher(batch);
    },
  });

  return {
    dialect: postgresDialect,
    schema: db,
    tables: <T>() => db as Kysely<T>,
    query(query, budget, person = null) {
      return queue.run(person, budget, async (rest) => {
        const client = await reachable(pools.asking.connect());
        try {
          await client.query('begin read only');
          await client.query(manners, [String(Math.ceil(rest))]);
          const { rows } = await client.query(query.sql, [...query.parameters]);
          return rows as never;
        } catch (error) {
          throw isTooSlow(error) ? new QueryTooSlow() : toUnavailable(error);
        } finally {
          await client.query('rollback').catch(() => {});
          client.release();
        }
      });
    },
    async snapshot(work) {
      const client = await reachable(pools.reading.connect());
      try {
        return await reachable(inSnapshot(client, work));
      } finally {
        client.release();
      }
    },
    shared: true,
    onRing: (listener) => bell?.onRing(listener),
    ring: (note) => bell?.ring(note) ?? false,
    write: (job) => writer.write(job),
    onAppend: (listener) => void appendListeners.push(listener),
    onCommit: (listener) => listeners.push(listener),
    onBatch: (listener) => watchers.push(listener),
    waiting: () => writer.waiting,
    async migrating(work) {
      const client = await pools.writing.connect();
      const connection = connectionOf(client);
      const schema = kyselyOver('postgres', async () => ({ connection, release: () => {} }));
      try {
        await sql`select pg_advisory_lock(${sql.lit(migrationLock)})`.execute(schema);
        await work(schema, connection);
      } finally {
        await sql`select pg_advisory_unlock(${sql.lit(migrationLock)})`.execute(schema).catch(() => {});
        client.release();
      }
    },
    async close() {
      await writer.close();
      await bell?.close();
      for (const pool of new Set(Object.values(pools))) await pool.end();
    },
  };
}

/** One moment of the store: nothing that is committed meanwhile is seen. */
export async function readPostgresSnapshot<R>(
  target: Parameters<typeof openPostgres>[0],
  work: (db: Kysely<unknown>) => Promise<R>,
): Promise<R> {
  const pool = target.kind === 'pool' ? target.pool : poolOf(target.url, 1);
  try {
    const client = await pool.connect();
    try {
      return await inSnapshot(client, work);
    } finally {
      client.release();
    }
  } finally {
    if (target.kind === 'postgres') await pool.end();
  }
}

async function inSnapshot<R>(client: PostgresClient, work: (db: Kysely<unknown>) => Promise<R>): Promise<R> {
  const connection = connectionOf(client);
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(kyselyOver('postgres', async () => ({ connection, release: () => {} })));
  } finally {
    await client.query('rollback').catch(() => {});
  }
}

function connectionOf(client: PostgresClient): WritingConnection {
  return {
    async execute(text, parameters) {
      const { rows, rowCount } = await client.query(text, [...parameters]);
      return { rows, changes: rowCount ?? 0 };
    },
    async insert(table, columns, rows) {
      for (let start = 0; start < rows.length; start += rowsPerInsert) {
        const part = rows.slice(start, start + rowsPerInsert);
        await client.query(insertOf(table, columns, part.length, mark), part.flat());
      }
    },
  };
}

function poolsOf(target: Parameters<typeof openPostgres>[0]): Pools {
  if (target.kind === 'pool') return { writing: target.pool, reading: target.pool, asking: target.pool };
  return {
    writing: poolOf(target.url, 1),
    reading: poolOf(target.url, 5),
    asking: poolOf(target.url, askingConnections),
  };
}

function poolOf(url: string, max: number): PostgresPool {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 5_000 });
  // An idle connection that the server closed is replaced at the next use.
  pool.on('error', () => {});
  // One that it closes at work fails its statement; the event besides would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** What fails because the server is gone is the world's failure, to be tried again. */
function reachable<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    throw toUnavailable(error);
  });
}

function toUnavailable(error: unknown): unknown {
  return postgresDialect.isUnavailable(error) ? new StoreUnavailable('the store cannot be read', error) : error;
}

import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Kysely } from 'kysely';
import type { Clock } from '../lib/clock.ts';
import { kyselyOver } from './kysely.ts';
import type { OpenedStore } from './open.ts';
import { sqliteConnection } from './sqlite-connection.ts';
import { sqliteDialect } from './sqlite-dialect.ts';
import { SqliteReaders } from './sqlite-readers.ts';
import type { AppendListener, BatchFacts, CommittedEvent } from './store.ts';
import { Writer } from './writer.ts';

/** The store in one file: one writing connection, one for services' reads, threads for people's queries. */
export function openSqlite(file: string, clock: Clock, idTable: string): OpenedStore {
  mkdirSync(dirname(file), { recursive: true });
  const writing = sqliteConnection(file, false);
  const schema = kyselyOver('sqlite', async () => ({ connection: writing, release: () => {} }));
  const appendListeners: AppendListener[] = [];
  const listeners: ((events: readonly CommittedEvent[]) => void)[] = [];
  const watchers: ((batch: BatchFacts) => void)[] = [];
  const readers = new SqliteReaders(file);
  // Opened at the first read, when the migrations have made the file.
  let reading: ReturnType<typeof sqliteConnection> | undefined;
  const reads = kyselyOver('sqlite', async () => {
    reading ??= sqliteConnection(file, true);
    return { connection: reading, release: () => {} };
  });
  const writer = new Writer({
    dialect: sqliteDialect,
    clock,
    lease: async () => ({ connection: writing, release: () => {} }),
    headSql: 'select position, last_id from log',
    statusSql: null,
    idTable,
    mark: () => '?',
    async onAppend(tx, events) {
      for (const listener of appendListeners) await listener(tx, events);
    },
    onCommit: (events) => {
      for (const listener of listeners) listener(events);
    },
    onBatch: (batch) => {
      for (const watcher of watchers) watcher(batch);
    },
  });

  return {
    dialect: sqliteDialect,
    schema,
    tables: <T>() => reads as Kysely<T>,
    query: (query, budget, person = null) => readers.query(query, budget, person),
    snapshot: (work) => readSqliteSnapshot(file, work),
    shared: false,
    onRing: () => {},
    ring: () => false,
    write: (job) => writer.write(job),
    onAppend: (listener) => void appendListeners.push(listener),
    onCommit: (listener) => listeners.push(listener),
    onBatch: (listener) => watchers.push(listener),
    waiting: () => writer.waiting,
    async migrating(work) {
      await work(schema, writing);
    },
    async close() {
      await writer.close();
      await readers.close();
      reading?.close();
      writing.close();
    },
  };
}

/** On a connection of its own: whoever else reads must see what is committed meanwhile. */
export async function readSqliteSnapshot<R>(file: string, work: (db: Kysely<unknown>) => Promise<R>): Promise<R> {
  const connection = sqliteConnection(file, true);
  try {
    await connection.execute('begin', []);
    return await work(kyselyOver('sqlite', async () => ({ connection, release: () => {} })));
  } finally {
    // The driver keeps a closed file open while statements live; a snapshot that stays would hold up the log's upkeep.
    await connection.execute('rollback', []).catch(() => {});
    connection.close();
  }
}

import { PGlite, types } from '@electric-sql/pglite';
import type { PostgresClient, PostgresPool } from '../store/postgres.ts';

export interface InProcessPostgres {
  /** A pool of one onto an empty schema of its own; starting the database anew would take seconds. */
  emptyPool(): Promise<PostgresPool>;
  close(): Promise<void>;
}

/** PostgreSQL inside the process: it has a single session, so who holds it makes all the others wait. */
export async function startPostgres(): Promise<InProcessPostgres> {
  const database = await PGlite.create({ parsers: { [types.INT8]: Number } });
  let held: Promise<void> = Promise.resolve();
  let schemas = 0;

  async function lease(schema: string): Promise<PostgresClient> {
    const before = held;
    let release = () => {};
    held = new Promise((done) => {
      release = done;
    });
    await before;
    await database.exec(`set search_path to ${schema}`);
    return clientOf(database, release);
  }

  return {
    async emptyPool() {
      schemas += 1;
      const schema = `test_${schemas}`;
      const client = await lease('public');
      await client.query(`create schema ${schema}`);
      client.release();
      return {
        connect: () => lease(schema),
        async end() {
          const last = await lease('public');
          await last.query(`drop schema ${schema} cascade`);
          last.release();
        },
      };
    },
    close: () => database.close(),
  };
}

function clientOf(database: PGlite, release: () => void): PostgresClient {
  return {
    async query(text, values) {
      const { rows, affectedRows } = await database.query(text, values);
      return { rows, rowCount: affectedRows ?? rows.length };
    },
    release,
  };
}

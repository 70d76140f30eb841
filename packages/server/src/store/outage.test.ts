/** The store goes away and comes back: what was answered stands, what happened is heard, and the hub lives on. */

import { sql } from 'kysely';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '../lib/clock.ts';
import { StoreUnavailable } from '../lib/failures.ts';
import { type InProcessPostgres, startPostgres } from '../testing/pglite.ts';
import { serverTargets } from '../testing/stores.ts';
import { logMigration } from './migrate.ts';
import { openStore } from './open.ts';
import type { PostgresClient, PostgresPool } from './postgres.ts';
import type { Store, Transaction } from './store.ts';

let store: Store;
afterEach(() => store.close());

async function note(tx: Transaction, text: string): Promise<string> {
  tx.append({ kind: text, topicId: null, messageId: null, actorId: null, at: tx.now, data: {} });
  tx.afterCommit(() => felt.push(text));
  return text;
}
let felt: string[] = [];
let heard: string[] = [];

async function open(target: Parameters<typeof openStore>[0]): Promise<void> {
  store = await openStore(target, [logMigration], systemClock);
  felt = [];
  heard = [];
  store.onCommit((events) => heard.push(...events.map((event) => event.kind)));
}

const inLog = async () =>
  (await sql<{ kind: string }>`select kind from event order by position`.execute(store.tables())).rows.map(
    (row) => row.kind,
  );

describe('a commit that is not answered', () => {
  let database: InProcessPostgres;
  let atCommit: ((commit: () => Promise<unknown>) => Promise<unknown>) | null = null;
  beforeAll(async () => {
    database = await startPostgres();
  });
  afterAll(() => database.close());

  /** Hands `commit` to `atCommit` once, then loses the connection. */
  function losing(pool: PostgresPool): PostgresPool {
    return {
      end: () => pool.end(),
      async connect(): Promise<PostgresClient> {
        const client = await pool.connect();
        let lost = false;
        return {
          release: () => client.release(),
          async query(text, values) {
            const lose = atCommit;
            if (text === 'commit' && lose) {
              atCommit = null;
              lost = true;
              await lose(() => client.query('commit'));
            }
            if (lost) {
              await client.query('rollback');
              throw new Error('Connection terminated unexpectedly');
            }
            return client.query(text, values);
          },
        };
      },
    };
  }

  it('is heard later when it happened', async () => {
    await open({ kind: 'pool', pool: losing(await database.emptyPool()) });
    atCommit = (commit) => commit();
    await expect(store.write((tx) => note(tx, 'doubtful'))).rejects.toThrow(StoreUnavailable);
    expect([felt, heard]).toEqual([[], []]);
    await store.write((tx) => note(tx, 'next'));
    expect([felt, heard]).toEqual([
      ['doubtful', 'next'],
      ['doubtful', 'next'],
    ]);
    expect(await inLog()).toEqual(['doubtful', 'next']);
  });

  it('is heard without another write', async () => {
    await open({ kind: 'pool', pool: losing(await database.emptyPool()) });
    atCommit = (commit) => commit();
    await expect(store.write((tx) => note(tx, 'doubtful'))).rejects.toThrow(StoreUnavailable);
    await expect.poll(() => heard, { timeout: 4_000 }).toEqual(['doubtful']);
  });

  it('is forgotten when it did not', async () => {
    await open({ kind: 'pool', pool: losing(await database.emptyPool()) });
    atCommit = async () => {};
    await expect(store.write((tx) => note(tx, 'doubtful'))).rejects.toThrow(StoreUnavailable);
    await store.write((tx) => note(tx, 'next'));
    expect([felt, heard, await inLog()]).toEqual([['next'], ['next'], ['next']]);
  });
});

const url = process.env.TAGLOOP_TEST_POSTGRES_URL;

describe.skipIf(!url)('a server that ends its connections', () => {
  const target = serverTargets(url ?? '');
  let name: string;

  /** Ends all connections to the database but this one. */
  async function endAll(): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await client.end();
  }

  it('fails what is under way as unavailable, and what comes then works', async () => {
    const place = await target();
    await open(place);
    name = place.kind === 'postgres' ? new URL(place.url).pathname.slice(1) : '';
    const underWay = Promise.allSettled([
      store.write(async (tx) => {
        await note(tx, 'lost');
        await sql`select pg_sleep(3)`.execute(tx.tables());
      }),
      sql`select pg_sleep(3)`.execute(store.tables()),
      store.query(sql`select pg_sleep(3)`.compile(store.tables()), 5_000),
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    await endAll();
    for (const result of await underWay) expect(result).toMatchObject({ reason: expect.any(StoreUnavailable) });
    await store.write((tx) => note(tx, 'after'));
    // Connections at rest are ended too.
    await endAll();
    await expect.poll(() => store.write((tx) => note(tx, 'later')).catch(() => 'not yet')).toBe('later');
    await expect.poll(async () => inLog().catch(() => [])).toEqual(['after', 'later']);
    expect(heard).toEqual(['after', 'later']);
  });

  it('lets services read and write while people ask for much', async () => {
    await open(await target());
    const slow = Array.from({ length: 12 }, () => store.query(sql`select pg_sleep(1)`.compile(store.tables()), 5_000));
    const start = Date.now();
    await store.write((tx) => note(tx, 'quick'));
    expect(await inLog()).toEqual(['quick']);
    expect(Date.now() - start).toBeLessThan(700);
    await Promise.allSettled(slow);
  });
});

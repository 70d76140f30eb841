/**
 * Every read of a store with 500 topics, on SQLite and on PostgreSQL, from 10,000 to 1,000,000 messages; and what else
 * depends on the store: payloads of an outside sender, posts beside the worst query, the memory of the hub of the largest.
 */

import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench, Group } from '../bench.ts';
import { type Row, rowOf } from '../row.ts';
import { intakeRows } from '../wide/intake.ts';
import { postsBesides } from '../wide/posts.ts';
import { type Largest, readRows } from '../wide/read-rows.ts';
import { postgresStore, sqliteStore, type WideStore } from '../wide/stores.ts';
import { megabytesOf } from './memory.ts';

/** Ms: long enough for reader threads to end. */
const rest = 40_000;

export const wideSqlite: Group = { name: 'wide-sqlite', full: true, run: (bench) => run(bench, sqliteStore) };

export const widePostgres: Group = { name: 'wide-postgres', full: true, run: (bench) => run(bench, postgresStore) };

async function run(bench: Bench, open: () => Promise<WideStore | undefined>): Promise<Row[]> {
  const store = await open();
  if (store === undefined) {
    bench.say('its store is not on this machine');
    return [];
  }
  try {
    return await rowsOf(bench, store);
  } finally {
    await store.remove();
  }
}

async function rowsOf(bench: Bench, store: WideStore): Promise<Row[]> {
  const sizes = bench.quick ? [10_000, 100_000] : [10_000, 100_000, 1_000_000];
  const intake = await intakeRows(bench, store);
  const read = await readRows(bench, store, sizes, (largest) => largestRows(bench, store, largest));
  return [...intake, ...read];
}

async function largestRows(bench: Bench, store: WideStore, { hub, worst }: Largest): Promise<Row[]> {
  bench.say(`posts while "${worst.name}" runs`);
  const beside = await postsBesides(bench, store, hub, worst);
  if (bench.quick) return beside;
  bench.say('rests');
  await sleep(rest);
  const megabytes = { value: megabytesOf(hub.pid) };
  const memory = rowOf(`${store.name}, memory at 1M, after all of it`, 'MB', megabytes, { of: 'value', atMost: 150 });
  return [...beside, memory];
}

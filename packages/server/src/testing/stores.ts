/**
 * The same suite on both stores: SQLite in a folder of its own, and PostgreSQL. The latter is a real server where
 * `TAGLOOP_TEST_POSTGRES_URL` names one, a new database each time; else PostgreSQL inside the process.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { StoreTarget } from '../store/open.ts';
import { type Database, newDatabase } from './databases.ts';
import { type InProcessPostgres, startPostgres } from './pglite.ts';

/** Gives a new empty store each time; what it took is given back when the suite ends. */
export type NewTarget = () => Promise<StoreTarget>;

export function describeOnStores(name: string, suite: (target: NewTarget) => void): void {
  describe(`${name} on SQLite`, () => suite(sqliteTargets()));
  const url = process.env.TAGLOOP_TEST_POSTGRES_URL;
  describe(`${name} on ${url ? 'PostgreSQL' : 'PostgreSQL in the process'}`, () =>
    suite(url ? serverTargets(url) : inProcessTargets()));
}

function sqliteTargets(): NewTarget {
  const folders: string[] = [];
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });
  return async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tagloop-store-'));
    folders.push(folder);
    return { kind: 'sqlite', file: join(folder, 'hub.db') };
  };
}

export function serverTargets(url: string): NewTarget {
  const made: Database[] = [];
  afterAll(async () => {
    for (const database of made) await database.drop();
  });
  return async () => {
    const database = await newDatabase(url);
    made.push(database);
    return { kind: 'postgres', url: database.url };
  };
}

function inProcessTargets(): NewTarget {
  let started: Promise<InProcessPostgres> | undefined;
  afterAll(async () => (await started)?.close());
  return async () => {
    started ??= startPostgres();
    return { kind: 'pool', pool: await (await started).emptyPool() };
  };
}

/**
 * `tagloop restore`: the store of a backup in a place where there is none. Its log gets another id, for what clients
 * know of the log, and hubs of their timed work, belongs to what came after the backup.
 */

import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { Config } from '../config.ts';
import { targetOf } from '../hub-store.ts';
import { systemClock } from '../lib/clock.ts';
import { keyFile } from '../lib/crypto.ts';
import { openStore, type StoreTarget } from '../store/open.ts';
import { readSnapshot } from '../store/snapshot.ts';
import { changeAlone } from '../store/sqlite-connection.ts';
import { requireWhole } from './backup.ts';
import { kindOfBackup, syncFile } from './files.ts';
import { newLogId } from './import.ts';
import { runPostgres } from './programs.ts';
import * as queries from './queries.ts';

/** Throws a sentence, the place as it was, when there is a store already or the file is no backup for it. */
export async function restoreHub(config: Config, file: string): Promise<void> {
  const target = targetOf(config);
  const kind = kindOfBackup(file);
  if (kind === null) throw new Error(`${file} is no backup of a hub`);
  if (kind !== target.kind) {
    throw new Error(`${file} is of the other store; tagloop export and tagloop import hub lead from one to the other`);
  }
  requireFittingKey(config, `${file}.key`);
  if (target.kind === 'sqlite') await restoreSqlite(file, target.file);
  if (target.kind === 'postgres') await restorePostgres(file, target);
  restoreKey(config, `${file}.key`);
}

async function restoreSqlite(file: string, store: string): Promise<void> {
  if (existsSync(store)) throw new Error(`${store} is there already; restore into an empty data folder`);
  await requireWhole(file);
  mkdirSync(dirname(store), { recursive: true });
  const part = `${store}.part`;
  copyFileSync(file, part);
  try {
    changeAlone(part, `update log set id = '${newLogId()}'; delete from lease`);
    syncFile(part);
    renameSync(part, store);
  } finally {
    rmSync(part, { force: true });
  }
}

async function restorePostgres(file: string, target: StoreTarget & { kind: 'postgres' }): Promise<void> {
  await readSnapshot(target, async (db) => {
    const { rows } = await sql<{ table: string | null }>`select to_regclass('log')::text as table`.execute(db);
    if (rows[0]?.table) throw new Error('The database holds a hub already; restore into an empty one');
  });
  await runPostgres('pg_restore', ['--no-owner', '--exit-on-error', '--single-transaction', file], target.url);
  const store = await openStore(target, [], systemClock);
  try {
    await store.migrating(async (db) => {
      await queries.renewLog(db, newLogId(), await queries.headOfLog(db));
      await queries.empty(db, 'lease');
    });
  } finally {
    await store.close();
  }
}

function requireFittingKey({ data }: Config, key: string): void {
  const here = keyFile(data);
  if (!existsSync(key) || !existsSync(here) || readFileSync(key).equals(readFileSync(here))) return;
  throw new Error(`${here} is another key than that of the backup; move it away first`);
}

function restoreKey({ data, secretKey }: Config, key: string): void {
  if (secretKey !== null || !existsSync(key) || existsSync(keyFile(data))) return;
  mkdirSync(data, { recursive: true });
  copyFileSync(key, keyFile(data));
  chmodSync(keyFile(data), 0o600);
}

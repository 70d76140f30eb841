/** `tagloop backup`: a copy of a hub's store, made while it runs, and looked through before it gets its name. */

import { chmodSync, copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs';
import type { Config } from '../config.ts';
import { targetOf } from '../hub-store.ts';
import { keyFile } from '../lib/crypto.ts';
import { noteBackup } from '../store/lastBackup.ts';
import { sqliteConnection } from '../store/sqlite-connection.ts';
import { syncFile } from './files.ts';
import { runPostgres } from './programs.ts';

export interface Backup {
  /** Copy of the secret key, without which the hub could not read the secrets of the copy; null where there is no file. */
  readonly key: string | null;
  /** Whether the hub can tell its admins of it: it reads a note in the data folder. */
  readonly noted: boolean;
}

/**
 * @param file that is made; throws a sentence when it is there, or when the copy is not whole
 * @param now ms since 1970
 */
export async function backupHub(config: Config, file: string, now: number): Promise<Backup> {
  if (existsSync(file)) throw new Error(`${file} is there already; a backup overwrites nothing`);
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const target = targetOf(config);
  try {
    if (target.kind === 'sqlite') await copySqlite(target.file, part);
    if (target.kind === 'postgres') await copyPostgres(target.url, part);
    // Passwords' hashes and people's words are in it.
    chmodSync(part, 0o600);
    syncFile(part);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
  const key = copyKey(config, `${file}.key`);
  return { key, noted: noteBackup(config.data, { at: now, bytes: statSync(file).size }) };
}

async function copySqlite(store: string, copy: string): Promise<void> {
  if (!existsSync(store)) {
    throw new Error(`There is no store at ${store}; name its folder with --data or TAGLOOP_DATA`);
  }
  const connection = sqliteConnection(store, true);
  try {
    // One moment of the store; the hub goes on writing.
    await connection.execute('vacuum into ?', [copy]);
  } finally {
    connection.close();
  }
  await requireWhole(copy);
}

async function copyPostgres(url: string, copy: string): Promise<void> {
  await runPostgres('pg_dump', ['--format=custom', '--no-owner', `--file=${copy}`], url);
  await runPostgres('pg_restore', ['--list', copy]);
}

/** Throws a sentence unless every page of the copy can be read and its indexes agree. */
export async function requireWhole(copy: string): Promise<void> {
  const connection = sqliteConnection(copy, true);
  try {
    const { rows } = await connection.execute('pragma integrity_check(1)', []);
    const { integrity_check: found } = rows[0] as { integrity_check: string };
    if (found !== 'ok') throw new Error(`${copy} is damaged: ${found}`);
    await connection.execute('select position from log', []);
  } finally {
    connection.close();
  }
}

function copyKey(config: Config, copy: string): string | null {
  const file = keyFile(config.data);
  if (config.secretKey !== null || !existsSync(file)) return null;
  copyFileSync(file, copy);
  chmodSync(copy, 0o600);
  syncFile(copy);
  return copy;
}

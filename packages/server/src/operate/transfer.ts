/** `tagloop export` and `tagloop import hub`: a hub's store as a text, out of one store and into another. */

import { createReadStream, existsSync } from 'node:fs';
import type { Config } from '../config.ts';
import { migrations, tables, targetOf } from '../hub-store.ts';
import { systemClock } from '../lib/clock.ts';
import { createVault, knownSecretKey, secretKey, type Vault } from '../lib/crypto.ts';
import { openStore } from '../store/open.ts';
import { type ExportOptions, exportStore } from './export.ts';
import { importStore } from './import.ts';
import type { Head } from './lines.ts';

/** @param write gets some lines at a time; it is waited for */
export async function exportHub(
  config: Config,
  options: Pick<ExportOptions, 'credentials' | 'version'>,
  write: (lines: string) => Promise<void>,
): Promise<{ rows: number }> {
  const target = targetOf(config);
  if (target.kind === 'sqlite' && !existsSync(target.file)) {
    throw new Error(`There is no store at ${target.file}; name its folder with --data or TAGLOOP_DATA`);
  }
  const known = { tables, migrations: migrations.map(({ name }) => name).toSorted() };
  return exportStore(target, { ...options, ...known, vault: knownVault(config), now: systemClock.now() }, write);
}

/** @param file of an export; throws a sentence when it cannot come in, the store as empty as before */
export async function importHub(config: Config, file: string): Promise<{ head: Head; rows: number }> {
  const store = await openStore(targetOf(config), migrations, systemClock);
  try {
    const vault = createVault(secretKey(config.secretKey, config.data));
    return await importStore(store, { tables, vault, now: systemClock.now() }, linesOf(file));
  } finally {
    await store.close();
  }
}

/** The vault of a hub that has run: a new key would not know what the old one sealed. */
function knownVault(config: Config): Vault {
  const key = knownSecretKey(config.secretKey, config.data);
  if (key) return createVault(key);
  throw new Error(
    `The secret key of the hub is not in ${config.data}; name its folder with --data, or set TAGLOOP_SECRET_KEY`,
  );
}

/** Ends of lines are those of the form alone: texts hold other characters that some take for one. */
async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8')) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}

/**
 * `npm run proof -- crash`: kills a hub under load 200 times on each store and writes what came of it to
 * `bench/proof/results/crash.json`. PostgreSQL is the server of TAGLOOP_TEST_POSTGRES_URL; without one it is left out.
 * `--rounds=20` for fewer, `--seed=7` for the same random numbers again.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { type CrashReport, crash } from '../../e2e/crash/rounds.ts';

const option = (name: string): number | undefined => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? undefined : Number(given);
};
const rounds = option('rounds') ?? 200;
const seed = option('seed') ?? Date.now() % 1_000_000;
const server = process.env.TAGLOOP_TEST_POSTGRES_URL;
const stores = [{ name: 'sqlite', postgres: undefined }, ...(server ? [{ name: 'postgres', postgres: server }] : [])];
const file = new URL('./results/crash.json', import.meta.url);

/** By store: of one that is left out, the last result stays. */
const results: Record<string, CrashReport & { at: string; seconds: number; node: string; processors: string }> =
  known();
mkdirSync(new URL('.', file), { recursive: true });
for (const { name, postgres } of stores) {
  const begun = Date.now();
  const progress = (done: number) => done % 10 === 0 && console.error(`  ${name}: ${done} of ${rounds} kills`);
  const report = await crash({ rounds, seed, postgres, progress });
  results[name] = {
    at: new Date(begun).toISOString(),
    seconds: Math.round((Date.now() - begun) / 1000),
    node: process.version,
    processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
    ...report,
  };
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  const { acknowledged, delivered, wrong } = report;
  console.log(`${name}: ${report.rounds} kills, ${acknowledged} acknowledged, ${delivered} events on one feed`);
  for (const each of wrong) console.log(`  wrong: ${each}`);
  if (wrong.length > 0) process.exitCode = 1;
}
if (!server) console.error('PostgreSQL was left out: set TAGLOOP_TEST_POSTGRES_URL=postgres://user@host/database.');

function known(): typeof results {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return {};
  }
}

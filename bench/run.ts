/**
 * `npm run bench [-- name… --quick]`: measures the built hub against floors, prints a table and writes
 * `bench/results/latest.json`.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Group } from './bench.ts';
import { Load } from './load.ts';
import type { Row } from './row.ts';
import { cli } from './rows/cli.ts';
import { feed } from './rows/feed.ts';
import { list } from './rows/list.ts';
import { memory } from './rows/memory.ts';
import { post } from './rows/post.ts';
import { upsert } from './rows/upsert.ts';
import { makeSeed } from './seed.ts';
import { tableOf } from './table.ts';

const groups: readonly Group[] = [post, upsert, list, feed, memory, cli];

const flags = process.argv.slice(2).filter((arg) => arg.startsWith('-'));
const names = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const unknown = [
  ...names.filter((name) => !groups.some((group) => group.name === name)),
  ...flags.filter((flag) => flag !== '--quick'),
];
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}; there is ${groups.map(({ name }) => name).join(', ')}, and --quick.`,
  );
  process.exit(2);
}

const quick = flags.includes('--quick');
const chosen = names.length > 0 ? groups.filter(({ name }) => names.includes(name)) : groups;
const begun = Date.now();
const seed = await makeSeed();
const load = new Load();
const rows: Row[] = [];
const failed: string[] = [];
try {
  for (const group of chosen) {
    const say = (text: string) => console.error(`  ${group.name}: ${text}`);
    say('begins');
    try {
      rows.push(...(await group.run({ seed, load, quick, rounds: quick ? 5 : 13, say })));
    } catch (error) {
      // The others are still worth their time; a group that failed is no group that holds.
      say(`failed: ${error instanceof Error ? error.message : error}`);
      failed.push(group.name);
    }
  }
} finally {
  load.close();
  seed.remove();
}

const results = new URL('./results/', import.meta.url);
const report = {
  at: new Date(begun).toISOString(),
  seconds: Math.round((Date.now() - begun) / 1000),
  quick,
  node: process.version,
  processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  failed,
  rows,
};
mkdirSync(results, { recursive: true });
writeFileSync(new URL('latest.json', results), `${JSON.stringify(report, null, 2)}\n`);
console.log(tableOf(rows));
if (failed.length > 0) {
  console.error(`Not measured: ${failed.join(', ')}`);
  process.exitCode = 1;
}
if (quick) console.log('Quick: fewer pairs and smaller stores, so these numbers only show the direction.');

/**
 * `npm run bench [-- name… --quick --full]`: measures the built hub against floors, prints a table and writes
 * `bench/results/latest.json`, of a full run `full.json` and the tables of the README.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import type { Group } from './bench.ts';
import { Load } from './load.ts';
import { type Report, writeReadme } from './readme.ts';
import type { Row } from './row.ts';
import { alerts } from './rows/alerts.ts';
import { board } from './rows/board.ts';
import { cli } from './rows/cli.ts';
import { crowd, feed } from './rows/feed.ts';
import { items } from './rows/items.ts';
import { list } from './rows/list.ts';
import { memory } from './rows/memory.ts';
import { post } from './rows/post.ts';
import { upsert } from './rows/upsert.ts';
import { wall } from './rows/wall.ts';
import { web } from './rows/web.ts';
import { widePostgres, wideSqlite } from './rows/wide.ts';
import { makeSeed } from './seed.ts';
import { tableOf } from './table.ts';

const groups: readonly Group[] = [
  post,
  upsert,
  list,
  feed,
  memory,
  cli,
  web,
  wall,
  board,
  crowd,
  items,
  alerts,
  wideSqlite,
  widePostgres,
];

const flags = process.argv.slice(2).filter((arg) => arg.startsWith('-'));
const names = process.argv.slice(2).filter((arg) => !arg.startsWith('-'));
const unknown = [
  ...names.filter((name) => !groups.some((group) => group.name === name)),
  ...flags.filter((flag) => !['--quick', '--full'].includes(flag)),
];
if (unknown.length > 0) {
  console.error(
    `There is no ${unknown.join(', ')}; there is ${groups.map(({ name }) => name).join(', ')}, and --quick, --full.`,
  );
  process.exit(2);
}

const quick = flags.includes('--quick');
const isFull = flags.includes('--full');
const chosen = groups.filter(({ name, full, alone }) =>
  names.length > 0 ? names.includes(name) : !alone && (isFull || !full),
);
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

const report: Report = {
  at: new Date(begun).toISOString(),
  seconds: Math.round((Date.now() - begun) / 1000),
  quick,
  node: process.version,
  processors: `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'unknown'}`,
  failed,
  rows,
};
const results = new URL('./results/', import.meta.url);
mkdirSync(results, { recursive: true });
// What is kept is of whole runs only, and of a group that is best measured alone.
const [only, ...others] = chosen;
const alone = only?.alone && others.length === 0 ? only.name : 'part';
const kept = quick ? 'part' : names.length > 0 ? alone : isFull ? 'full' : 'latest';
writeFileSync(new URL(`${kept}.json`, results), `${JSON.stringify(report, null, 2)}\n`);
if (kept === 'full') writeReadme(report);
console.log(tableOf(rows));
if (failed.length > 0) {
  console.error(`Not measured: ${failed.join(', ')}`);
  process.exitCode = 1;
}
if (quick) console.log('Quick: fewer pairs and smaller stores, so these numbers only show the direction.');

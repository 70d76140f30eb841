/** The rows of all reads of one store: hubs of every size and their floors run at once and are asked in turn. */

import { type Bench, withServers } from '../bench.ts';
import { startFloor } from '../floor.ts';
import { startHub } from '../hub.ts';
import { median } from '../measure.ts';
import { growthSize } from '../readme.ts';
import { type Row, rowOf } from '../row.ts';
import type { Running } from '../server.ts';
import { alternate, ratioOf, type Times } from './alternate.ts';
import { fillWide } from './fill.ts';
import { type Read, reads, type Scope } from './reads.ts';
import { openSql, type SqlPlace } from './sql.ts';
import { robots, topicIdsOf, type WideStore } from './stores.ts';

/** Ms that a hub gives a query. */
const budget = 2_000;
/** How much longer a page may take from a store a hundred times as large. */
const growth = 1.5;

/** What is known of the hub that has read the largest store. */
export interface Largest {
  readonly hub: Running;
  /** What took the longest. */
  readonly worst: { readonly name: string; readonly path: string; readonly token: string };
}

interface Stand {
  readonly size: number;
  readonly place: SqlPlace;
  readonly topicIds: readonly number[];
  readonly readerIds: Readonly<Record<Scope['reader'], number>>;
}

/** @param further makes more rows while the hubs still run */
export async function readRows(
  bench: Bench,
  store: WideStore,
  sizes: readonly number[],
  further: (largest: Largest) => Promise<Row[]>,
): Promise<Row[]> {
  const stands: Stand[] = [];
  for (const size of sizes) stands.push(await filled(bench, store, size));
  const starts = Object.fromEntries(
    stands.flatMap(({ size, place: { folder, databaseUrl } }) => [
      [`hub ${size}`, () => startHub(folder, databaseUrl)],
      [`floor ${size}`, () => startFloor('sql', folder, databaseUrl)],
    ]),
  );
  return withServers(starts, async (servers) => {
    const rows: Row[] = [];
    let worst: Largest['worst'] & { ms: number } = { name: '', path: '', token: '', ms: 0 };
    bench.say(`reads ${store.name}`);
    for (const read of reads) {
      for (const scope of read.scopes) {
        const token = store.tokens[scope.reader];
        const times = await alternate(
          bench.load,
          stands.flatMap((stand) => [
            {
              server: of(servers, `hub ${stand.size}`),
              token,
              request: { method: 'GET', path: read.path(scope, stand.size) },
            },
            {
              server: of(servers, `floor ${stand.size}`),
              token,
              request: { method: 'POST', path: '/', body: statementOf(read, scope, stand) },
            },
          ]),
        );
        bench.say(`${read.name}, ${scope.name}: ${times.map((each) => Math.round(msOf(each) * 10) / 10).join(' ')} ms`);
        rows.push(...rowsOfRead(store, read, scope, sizes, times));
        const ms = msOf(times.at(-2) ?? null);
        const largest = stands.at(-1);
        if (ms > worst.ms && largest) {
          worst = { name: `${read.name}, ${scope.name}`, path: read.path(scope, largest.size), token, ms };
        }
      }
    }
    return [...rows, ...(await further({ hub: of(servers, `hub ${sizes.at(-1)}`), worst }))];
  });
}

async function filled({ say }: Bench, store: WideStore, size: number): Promise<Stand> {
  const begun = Date.now();
  const place = await store.copy(`n${size}`);
  await fillWide(place, size);
  say(`filled ${store.name} with ${size} messages in ${Math.round((Date.now() - begun) / 1000)} s`);
  const db = await openSql(place);
  try {
    const users = await db.all<{ name: string; id: number }>('select name, id from user_account');
    const idOf = (name: string): number => users.find((user) => user.name === name)?.id ?? 0;
    const readerIds = { reader: idOf(robots.reader), narrow: idOf(robots.narrow) };
    return { size, place, topicIds: await topicIdsOf(db), readerIds };
  } finally {
    await db.close();
  }
}

function statementOf(read: Read, scope: Scope, { size, place, topicIds, readerIds }: Stand): string {
  return read.floor(scope, {
    isPostgres: place.databaseUrl !== undefined,
    topicIds: scope.topics.map((topic) => topicIds[topic] ?? 0),
    readerId: readerIds[scope.reader],
    count: size,
    now: Date.now(),
  });
}

/** @param times of the hub and of its floor, from the smallest store to the largest */
function rowsOfRead(
  store: WideStore,
  read: Read,
  scope: Scope,
  sizes: readonly number[],
  times: readonly Times[],
): Row[] {
  const name = `${store.name}, ${read.name}, ${scope.name}`;
  const hubOf = (at: number): Times => times[2 * at] ?? null;
  const rows = sizes.map((size, at): Row => {
    const [hub, floor] = [hubOf(at), times[2 * at + 1] ?? null];
    const measured = { value: msOf(hub), floor: msOf(floor), ratio: ratioOf(hub, floor) };
    const { most } = read;
    return {
      ...rowOf(`${name}, ${short(size)}: p50`, 'ms', measured, most ? { of: 'value', atMost: most } : withinBudget),
      cell: { store: store.name, read: read.name, scope: scope.name, size: short(size) },
    };
  });
  if (!read.isPage) return rows;
  const last = sizes.length - 1;
  const measured = { value: msOf(hubOf(last)), floor: msOf(hubOf(0)), ratio: ratioOf(hubOf(last), hubOf(0)) };
  const against = `${short(sizes[last] ?? 0)} against ${short(sizes[0] ?? 0)}`;
  return [
    ...rows,
    {
      ...rowOf(`${name}, ${against}: p50`, 'ms', measured, { of: 'ratio', atMost: growth }),
      cell: { store: store.name, read: read.name, scope: scope.name, size: growthSize },
    },
  ];
}

const withinBudget = { of: 'value', below: budget } as const;

/** The budget where it was spent. */
function msOf(times: Times): number {
  return times ? median(times) : budget;
}

function of(servers: Readonly<Record<string, Running>>, name: string): Running {
  const server = servers[name];
  if (!server) throw new Error(`there is no ${name}`);
  return server;
}

function short(count: number): string {
  return count >= 1_000_000 ? `${count / 1_000_000}M` : `${count / 1_000}k`;
}

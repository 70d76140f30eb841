/**
 * `npm run proof -- rights [--comparisons=100000] [--seed=1]`: random topics, people, rights and operations; after each
 * one every door is asked for every caller and must give what a plain model allows. Worlds stand on SQLite and on
 * PostgreSQL in turn: a server of our own, or where there is none, or where `TAGLOOP_TEST_POSTGRES_URL` names another,
 * that one or PostgreSQL in the process.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newDatabase } from '@tagloop/server/testing/databases';
import { checkDoors } from '@tagloop/server/testing/doors/check';
import { doors } from '@tagloop/server/testing/doors/list';
import { histories, perform } from '@tagloop/server/testing/doors/operations';
import { openWorld, type World } from '@tagloop/server/testing/doors/world';
import { startPostgres } from '@tagloop/server/testing/pglite';
import fc from 'fast-check';
import { startPostgresServer } from '../postgres.ts';
import { writeProof } from '../proofs.ts';

type Target = Parameters<typeof openWorld>[0];
interface Stores {
  readonly name: string;
  /** A new empty store, and what takes it away again. */
  open(): Promise<{ target: Target; drop(): Promise<void> | void }>;
  close(): Promise<void>;
}

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};
const wanted = option('comparisons', 100_000);
/** Worlds grow slow: each has so many operations at most. */
const longest = 40;

const sqlite: Stores = {
  name: 'SQLite',
  async open() {
    const folder = mkdtempSync(join(tmpdir(), 'tagloop-rights-'));
    const drop = () => rmSync(folder, { recursive: true, force: true });
    return { target: { kind: 'sqlite', file: join(folder, 'hub.db') }, drop };
  },
  async close() {},
};

async function postgres(): Promise<Stores> {
  const given = process.env.TAGLOOP_TEST_POSTGRES_URL;
  const server = given === undefined ? await startPostgresServer() : undefined;
  const url = given ?? server?.url;
  if (url !== undefined) {
    return {
      name: 'PostgreSQL',
      async open() {
        const { url: made, drop } = await newDatabase(url);
        return { target: { kind: 'postgres', url: made }, drop };
      },
      close: async () => server?.stop(),
    };
  }
  const inside = await startPostgres();
  return {
    name: 'PostgreSQL in the process',
    open: async () => ({ target: { kind: 'pool', pool: await inside.emptyPool() }, drop() {} }),
    close: () => inside.close(),
  };
}

const begun = Date.now();
const both = [sqlite, await postgres()];
const comparisons = new Map(both.map(({ name }) => [name, 0]));
const acts = new Map<string, number>();
let operations = 0;
let worlds = 0;
const total = () => [...comparisons.values()].reduce((sum, each) => sum + each, 0);

/** Plays one history through, or as far as it is wanted. */
async function play(world: World, name: string, history: Parameters<typeof perform>[1][]): Promise<void> {
  for (const operation of history) {
    if (total() >= wanted) return;
    await perform(world, operation);
    comparisons.set(name, (comparisons.get(name) ?? 0) + (await checkDoors(world)));
    acts.set(operation.do, (acts.get(operation.do) ?? 0) + 1);
    operations += 1;
  }
}

try {
  for (let seed = option('seed', 1); total() < wanted; seed += 1) {
    const [history] = fc.sample(histories(longest), { seed, numRuns: 1 });
    const stores = both[seed % both.length];
    if (!history || !stores) break;
    const { target, drop } = await stores.open();
    const world = await openWorld(target, history.scopes);
    try {
      await play(world, stores.name, history.operations);
    } catch (error) {
      console.error(`seed ${seed} on ${stores.name}: ${JSON.stringify(history)}`);
      throw error;
    } finally {
      await world.close();
      await drop();
    }
    worlds += 1;
    if (worlds % 10 === 0) console.error(`  ${total()} comparisons, ${Math.round((Date.now() - begun) / 1000)} s`);
  }
} finally {
  for (const stores of both) await stores.close();
}
writeProof('rights', begun, {
  worlds,
  operations,
  acts: Object.fromEntries([...acts].sort()),
  doors: doors.length,
  comparisons: Object.fromEntries(comparisons),
  total: total(),
  wrong: [],
});

/** Several hubs on one database, many writers, readers at each hub and one who moves: nothing lost, doubled or out of order. */

import { setTimeout as sleep } from 'node:timers/promises';
import { isHubFailure } from '@tagloop/client/failure';
import { Ledger } from '../crash/expected.ts';
import { pushSender } from '../crash/pushes.ts';
import { randomFrom } from '../crash/random.ts';
import { headOf, missedBy, openReader, type Reader } from '../crash/reader.ts';
import { Writer } from '../crash/writer.ts';
import { type Member, startMembers } from './member.ts';
import { startRoamer } from './roamer.ts';

/** What befalls the hubs or their database in the midst of the work, and what mends it. */
export interface Disaster {
  readonly name: string;
  strike(members: readonly Member[]): Promise<void>;
}

export interface ClusterOptions {
  /** Of an empty database. */
  readonly database: string;
  readonly disasters: readonly Disaster[];
  readonly seed: number;
  progress?(said: string): void;
}

export interface ClusterReport {
  readonly hubs: number;
  readonly writers: number;
  readonly seed: number;
  readonly acknowledged: number;
  /** Requests that the hub refused, their job rolled back. */
  readonly rolledBack: number;
  /** Events that each reader was told of. */
  readonly delivered: readonly number[];
  readonly moves: number;
  /** Empty when nothing was lost, doubled, out of order or in disagreement. */
  readonly wrong: readonly string[];
}

const topic = '/Cluster';
const everything = `in:${topic}/*`;
const hubCount = 3;
const writerCount = 8;
/** Ms of work around each disaster. */
const calm = 1_500;

export async function cluster({ database, disasters, seed, progress }: ClusterOptions): Promise<ClusterReport> {
  const members = await startMembers(database, hubCount);
  const [first] = members;
  if (!first) throw new Error('no hub');
  const ledger = new Ledger();
  const readers: Reader[] = [];
  let rolledBack = 0;
  try {
    await first.hub.call('POST /api/topics', { body: { path: topic } });
    const pushes = await pushSender(first.hub, topic);
    for (const { hub } of members) readers.push(await openReader(hub, everything));
    const roamer = await startRoamer(members, everything);
    readers.push(roamer);
    const writers = Array.from({ length: writerCount }, (_, n) => {
      const { hub, up } = members[n % members.length] ?? first;
      return new Writer({ name: `w${n}`, hub, up, topic, ledger, random: randomFrom(seed + n), pushes });
    });
    let isOver = false;
    const working = Promise.all(writers.map((writer) => writer.write(() => isOver)));
    const refusing = (async () => {
      while (!isOver) for (const member of members) rolledBack += await refused(member);
    })();
    const wandering = (async () => {
      for (; !isOver; roamer.move()) await sleep(400);
    })();
    for (const { name, strike } of disasters) {
      await Promise.race([working, sleep(calm)]);
      progress?.(name);
      await strike(members);
    }
    await Promise.race([working, sleep(calm)]);
    isOver = true;
    await Promise.all([working, refusing, wandering]);

    const wrong = await ledger.compare(first.hub, topic);
    const head = await headOf(first.hub, everything);
    const gone = await ledger.gone(first.hub);
    for (const reader of readers) wrong.push(...(await missedBy(reader, head, gone)));
    return {
      hubs: hubCount,
      writers: writerCount,
      seed,
      acknowledged: writers.reduce((total, writer) => total + writer.acknowledged, 0),
      rolledBack,
      delivered: readers.map(({ positions }) => positions.length),
      moves: roamer.resumed,
      wrong,
    };
  } finally {
    for (const reader of readers) reader.close();
    await Promise.all(members.map((member) => member.end()));
  }
}

/** A message whose reply is too long: what was written of it is rolled back. @returns 1, or 0 where nobody answers */
async function refused({ hub, up }: Member): Promise<number> {
  await up();
  const body = { topic, key: 'never', text: 'never', reply: { text: 'x'.repeat(20_000) } };
  try {
    await hub.call('POST /api/messages/upsert', { body });
  } catch (error) {
    await sleep(20);
    return isHubFailure(error) && error.status === 422 ? 1 : 0;
  }
  throw new Error('a reply that is too long was taken');
}

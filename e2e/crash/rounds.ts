/** Kills a hub under load again and again, and looks after each time whether all that it acknowledged is there. */

import { setTimeout as sleep } from 'node:timers/promises';
import { Ledger } from './expected.ts';
import { pushSender } from './pushes.ts';
import { randomFrom } from './random.ts';
import { headOf, missedBy, openReader, type Reader } from './reader.ts';
import { startVictim } from './victim.ts';
import { Writer } from './writer.ts';

export interface CrashOptions {
  readonly rounds: number;
  readonly seed: number;
  /** URL of a server where a database is made; SQLite when absent. */
  readonly postgres?: string;
  /** Tells after each round how many were done. */
  progress?(rounds: number): void;
}

export interface CrashReport {
  readonly rounds: number;
  readonly seed: number;
  /** Requests that were acknowledged. */
  readonly acknowledged: number;
  /** Requests that were under way when the hub was killed. */
  readonly doubted: number;
  /** Events that the feed delivered, over so many connections. */
  readonly delivered: number;
  readonly resumed: number;
  /** Empty when nothing was lost, doubled or in disagreement. */
  readonly wrong: readonly string[];
}

const topic = '/Crash';
const everything = `in:${topic}/*`;
const writers = 12;
/** A kill comes at random within the time that the hub takes to acknowledge so many requests. */
const mostAcknowledged = 150;
/** Ms after which it comes however slow the machine is. */
const patience = 5_000;

export async function crash({ rounds, seed, postgres, progress }: CrashOptions): Promise<CrashReport> {
  const victim = await startVictim(postgres);
  const { hub, up } = victim;
  const random = randomFrom(seed);
  const ledger = new Ledger();
  const wrong: string[] = [];
  let reader: Reader | undefined;
  try {
    await hub.call('POST /api/topics', { body: { path: topic } });
    const pushes = await pushSender(hub, topic);
    reader = await openReader(hub, everything);
    const all = Array.from({ length: writers }, (_, n) => {
      return new Writer({ name: `w${n}`, hub, up, topic, ledger, random: randomFrom(seed + n + 1), pushes });
    });
    const sum = (value: (writer: Writer) => number) => all.reduce((total, writer) => total + value(writer), 0);
    const acknowledged = () => sum((writer) => writer.acknowledged);
    let done = 0;
    while (done < rounds && wrong.length === 0) {
      let isOver = false;
      const working = Promise.all(all.map((writer) => writer.write(() => isOver)));
      const enough = acknowledged() + random.next() * mostAcknowledged;
      const latest = Date.now() + patience;
      // A writer that fails ends the wait, and its error the test.
      while (acknowledged() < enough && Date.now() < latest) await Promise.race([working, sleep(1)]);
      await victim.kill();
      isOver = true;
      const verified = victim.verify();
      await victim.start();
      await Promise.all([working, verified]);
      wrong.push(...(await ledger.compare(hub, topic)));
      done += 1;
      progress?.(done);
    }
    await victim.verify();
    wrong.push(...(await missedBy(reader, await headOf(hub, everything), await ledger.gone(hub))));
    return {
      rounds: done,
      seed,
      acknowledged: acknowledged(),
      doubted: sum((writer) => writer.doubted),
      delivered: reader.positions.length,
      resumed: reader.resumed,
      wrong,
    };
  } finally {
    reader?.close();
    await victim.end();
  }
}

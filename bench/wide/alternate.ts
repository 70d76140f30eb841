/** Asks several servers in turn, A B C A B C, one question at a time: people wait for one answer. */

import type { HttpRequest, Load } from '../load.ts';
import { median } from '../measure.ts';
import type { Running } from '../server.ts';

export interface Side {
  readonly server: Running;
  readonly token: string;
  readonly request: HttpRequest;
}

/** p50 in ms, one for each round; null where the hub ended the query for its budget. */
export type Times = readonly number[] | null;

const rounds = { quick: 5, slow: 3 };
/** Ms from which a question is slow. */
const slow = 400;
/** Ms that one side of a round is given, more or less. */
const share = 80;
const most = 40;

/** @returns the times of each side, in the order of the sides */
export async function alternate(load: Load, sides: readonly Side[]): Promise<Times[]> {
  const ask = async ({ server: { port }, token, request }: Side, times: number): Promise<number> => {
    const requests = Array.from({ length: times }, () => request);
    return (await load.run({ port, token, connections: 1, requests })).p50;
  };
  const plans: { side: Side; times: number; seen: number[] | null }[] = [];
  let isSlow = false;
  for (const side of sides) {
    try {
      // The first one may find nothing in memory.
      await ask(side, 1);
      const once = await ask(side, 2);
      const times = Math.min(most, Math.max(1, Math.round(share / once)));
      isSlow ||= once > slow;
      plans.push({ side, times, seen: [] });
    } catch (error) {
      if (!isTooSlow(error)) throw error;
      plans.push({ side, times: 0, seen: null });
    }
  }
  for (let round = 0; round < (isSlow ? rounds.slow : rounds.quick); round += 1) {
    for (const plan of plans) {
      try {
        plan.seen?.push(await ask(plan.side, plan.times));
      } catch (error) {
        if (!isTooSlow(error)) throw error;
        plan.seen = null;
      }
    }
  }
  return plans.map(({ seen }) => seen);
}

/** Whether the hub ended a query for its budget. */
export function isTooSlow(error: unknown): boolean {
  return String(error).includes('query-too-slow');
}

/** The median of the ratios of rounds; undefined where one of them did not end. */
export function ratioOf(one: Times, other: Times): number | undefined {
  return one && other ? median(one.map((time, round) => time / (other[round] ?? time))) : undefined;
}

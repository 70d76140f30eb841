/** What stands before production: in staging or preprod, and not done yet. */

import type { Block } from './blocks.ts';

export interface OnTheWay {
  readonly service: string;
  /** The furthest of those that are newer than what is done; the newest of several. */
  readonly next: Block;
  /** What is done; absent when nothing was yet. */
  readonly live?: Block;
}

const steps = ['staging', 'preprod'];

/** @param blocks newest first; of services by their names */
export function onTheWay(blocks: readonly Block[]): readonly OnTheWay[] {
  const byService = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.kind !== 'release' || block.service === undefined) continue;
    byService.set(block.service, [...(byService.get(block.service) ?? []), block]);
  }
  const found = [...byService].flatMap(([service, own]): OnTheWay[] => {
    const done = own.findIndex(({ state }) => state === 'done');
    const newer = done < 0 ? own : own.slice(0, done);
    const next = newer.toSorted((a, b) => steps.indexOf(b.state ?? '') - steps.indexOf(a.state ?? ''))[0];
    return next && steps.includes(next.state ?? '') ? [{ service, next, live: own[done] }] : [];
  });
  return found.sort((a, b) => (a.service < b.service ? -1 : 1));
}

/** Carries the story on: something happens every few seconds, at the present time. */

import { setTimeout } from 'node:timers/promises';
import type { Player } from './play/player.ts';
import { Random } from './story/random.ts';
import type { Told } from './story/tell.ts';

export interface Live {
  readonly story: Told;
  readonly player: Pick<Player, 'send'>;
  readonly seed: number;
  /** The present of the story, ms since 1970. */
  now(): number;
  /** Told once of each kind of failure, such as a topic that somebody deleted. */
  failed(sentence: string): void;
  readonly stop: AbortSignal;
}

/** Seconds between two happenings. */
const least = 2;
const most = 6;

/** Returns when it is stopped. */
export async function live({ story, player, seed, now, failed, stop }: Live): Promise<void> {
  const random = new Random(seed);
  const told = new Set<string>();
  while (!stop.aborted) {
    await setTimeout(random.between(least * 1000, most * 1000), undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    for (const act of story.next(now())) {
      try {
        await player.send(act);
      } catch (error) {
        const sentence = error instanceof Error ? error.message : String(error);
        if (!told.has(sentence) && !stop.aborted) failed(sentence);
        told.add(sentence);
      }
    }
  }
}

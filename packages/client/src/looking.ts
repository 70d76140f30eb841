/** Says over and over which topics somebody looks at, for as long as he does. */

import type { TopicPresence } from '@tagloop/server/resources/presence/contract';
import type { Hub } from './call.ts';

export interface Looking {
  /** Replaces the topics, by id; the hub takes twenty. */
  set(topics: readonly string[]): void;
  /** The feed that stands now, which is to be told who comes and goes. */
  stand(feed: string): void;
  close(): void;
}

/** The hub forgets after a minute who does not say it again. */
const againMs = 20_000;
const most = 20;

/** `onPresent` is given who is at the topics, as often as the hub was asked. */
export function createLooking(hub: Hub, onPresent: (topics: readonly TopicPresence[]) => void): Looking {
  let topics: readonly string[] = [];
  let feed: string | undefined;
  let isSaying = false;
  const again = setInterval(() => topics.length > 0 && say(), againMs);

  /** Once per turn, however many come and go in it. */
  function say(): void {
    if (isSaying || feed === undefined) return;
    isSaying = true;
    queueMicrotask(async () => {
      isSaying = false;
      const body = { topics: topics.slice(0, most), feed };
      // Who is there is a courtesy: without an answer nobody is shown, and it is asked again soon.
      const answer = await hub.call('PUT /api/presence', { body }).catch(() => ({ topics: [] }));
      onPresent(answer.topics);
    });
  }

  return {
    set(next) {
      if (topics.length === 0 && next.length === 0) return;
      topics = next;
      say();
    },
    stand(next) {
      feed = next;
      if (topics.length > 0) say();
    },
    close: () => clearInterval(again),
  };
}

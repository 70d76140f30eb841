/** Counts queries, those of one moment together: a page that shows many numbers is one request. */

import type { Answer, Hub } from '@tagloop/client/call';
import { HubFailure } from '@tagloop/client/failure';
import type { Count } from './count.ts';

export interface Counter {
  /** Throws `HubFailure`. */
  count(query: string): Promise<Count>;
}

type Counted = Answer<'POST /api/messages/counts'>['counts'][number];

interface Waiting {
  readonly query: string;
  readonly done: (count: Count) => void;
  readonly fail: (reason: unknown) => void;
}

/** As many as the hub takes at once. */
const most = 50;

/** @param zone in which the queries read days */
export function createCounter(hub: Hub, zone: string): Counter {
  let waiting: Waiting[] = [];

  function ask(): void {
    const all = waiting;
    waiting = [];
    for (let from = 0; from < all.length; from += most) void askFor(all.slice(from, from + most));
  }

  async function askFor(some: readonly Waiting[]): Promise<void> {
    const queries = [...new Set(some.map(({ query }) => query))];
    try {
      const { counts } = await hub.call('POST /api/messages/counts', { body: { queries, zone } });
      for (const { query, done, fail } of some) {
        const counted = counts[queries.indexOf(query)];
        if (counted && 'count' in counted) done(counted);
        else fail(failureIn(counted));
      }
    } catch (error) {
      for (const { fail } of some) fail(error);
    }
  }

  return {
    count: (query) =>
      new Promise((done, fail) => {
        waiting.push({ query, done, fail });
        if (waiting.length === 1) setTimeout(ask);
      }),
  };
}

function failureIn(counted: Exclude<Counted, Count> | undefined): HubFailure {
  const { code = 'unexpected', detail = 'The hub counted less than it was asked for' } = counted?.error ?? {};
  return new HubFailure(422, { code, title: detail, detail });
}

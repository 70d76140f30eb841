/** The live feed of a query, one line an event, over any number of restarts of the hub. */

import type { Hub } from '@tagloop/client/call';
import { type FeedConnection, openFeed } from '@tagloop/client/live';
import { titleOf } from '@tagloop/language/text/title';
import type { FeedEvent } from '@tagloop/server/resources/feeds/contract';
import { exitCodeOf, exitCodes, sentenceOf } from '../../exit.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';
import { type Column, localMinute, printLine } from '../../output.ts';

const columns: readonly Column<FeedEvent>[] = [
  { name: 'at', value: ({ at }) => at, short: ({ at }) => localMinute(at) },
  { name: 'match', value: ({ queries }) => queries.q ?? '' },
  { name: 'kind', value: ({ kind }) => kind },
  { name: 'actor', value: ({ actor }) => actor ?? '-' },
  { name: 'id', value: ({ id }) => id },
  { name: 'topic', value: ({ message }) => message?.topic ?? '' },
  { name: 'labels', value: ({ message }) => message?.labels.map(({ text }) => text).join(',') ?? '' },
  { name: 'title', value: ({ message }) => titleOf(message?.text ?? '') },
];

export interface FeedRequest {
  readonly q: string;
  readonly zone: string;
  readonly cursor: string | undefined;
}

/** Ends when interrupted, when the hub refuses, or when it does not answer the first time. */
export function printFeed(io: Io, input: Input, hub: Hub, request: FeedRequest): Promise<number> {
  const note = (text: string) => io.error.write(`tagloop: ${text}\n`);
  let wasLive = false;
  return new Promise((resolve) => {
    const end = (code: number) => {
      feed.close();
      resolve(code);
    };
    const feed: FeedConnection = openFeed(hub, {
      ...request,
      onEvent(event) {
        if (event.type === 'message') printLine(io, input, columns, event.data);
        if (event.type === 'reset') note(`some events are missing: ${event.data.reason}`);
      },
      onState(state) {
        const { failure } = feed;
        if (state === 'refused' || (state === 'offline' && !wasLive)) {
          if (failure) io.error.write(sentenceOf(failure));
          end(failure ? exitCodeOf(failure) : exitCodes.failed);
        } else if (state === 'offline') {
          note(`${failure?.message ?? 'the hub is gone'}; trying again`);
        } else if (state === 'live') {
          if (wasLive) note('connected again');
          wasLive = true;
        }
      },
    });
    io.interruption().addEventListener('abort', () => end(exitCodes.ok), { once: true });
  });
}

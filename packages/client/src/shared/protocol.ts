/** What the tabs of a browser and the holder of their one feed tell each other: data that can be cloned. */

import type { FeedQueries } from '@tagloop/server/resources/feeds/contract';
import type { HubProblem } from '../failure.ts';
import type { LiveEvent, LiveState } from '../live.ts';

/** What a tab wants of the feed. */
export interface Wishes {
  readonly queries: FeedQueries;
  /** Ids of the topics that it is seen to look at. */
  readonly topics: readonly string[];
}

/** By a tab to the holder. */
export type Said = { readonly from: string } & (
  | { readonly type: 'join'; readonly wishes: Wishes; readonly cursor: string | null }
  | { readonly type: 'wish'; readonly wishes: Wishes }
  | { readonly type: 'here' | 'retry' | 'leave' }
);

/** By the holder to one tab, or to all. */
export type Told = { readonly to?: string } /** A holder is there that does not know you: join. */ & (
  | { readonly type: 'join' }
  /** Answer `here`, or be forgotten. */
  | { readonly type: 'ping' }
  | { readonly type: 'state'; readonly state: LiveState; readonly failure: PlainFailure | undefined }
  /** The queries in events `message` and `queries` go by their texts instead of names, which each tab has its own. */
  | { readonly type: 'event'; readonly event: LiveEvent }
);

/** A `HubFailure` without its class, which no clone keeps. */
export interface PlainFailure {
  readonly status: number;
  readonly problem: HubProblem;
  readonly retryAfter: number | undefined;
}

/** A tab's end of the line to whoever holds the feed. */
export interface Line {
  say(said: Said): void;
  /** Calls for everything that is told; what was told before is gone. */
  listen(listener: (told: Told) => void): void;
  close(): void;
}

/** The messages of a query, kept true: pages by the API, changes by the feed, each message once, in the query's order. */

import { parse } from '@tagloop/language/query/parse';
import type { Message } from '@tagloop/server/resources/messages/contract';
import type { Hub } from '../call.ts';
import { failureOf, type HubProblem } from '../failure.ts';
import type { Feed } from '../feed.ts';
import { createObservable, type Readable } from './observable.ts';
import type { Optimistic } from './optimistic.ts';
import { compareBy, newestFirst } from './order.ts';
import { type Change, createWindow } from './window.ts';

/** The most that the hub gives at once. */
const mostPerPage = 1000;
/** Pages that a further one may be as large as. */
const mostMore = 3;
/** A feed that is not there within this time must not hold up the first page. */
const patienceMs = 500;

export interface MessageListSnapshot {
  readonly messages: readonly Message[];
  /** failed: `problem` says why; messages that were read before stay. */
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem?: HubProblem;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  /** Whether changes arrive by themselves at the moment. */
  readonly live: boolean;
}

export interface MessageList extends Readable<MessageListSnapshot> {
  /** Adds the next page; does nothing while one is under way or none is left. */
  loadMore(): Promise<void>;
  /** Reads again, after a failure. */
  reload(): void;
  close(): void;
}

export interface MessageListOptions {
  readonly hub: Hub;
  readonly feed: Feed;
  readonly query: string;
  readonly pageSize?: number;
  /** IANA zone that days of the query mean. */
  readonly zone?: string;
  readonly optimistic?: Optimistic;
  /** Whether a message that is being posted belongs here; without it one shows when the hub has it. */
  readonly shows?: (draft: Message) => boolean;
}

export function createMessageList(options: MessageListOptions): MessageList {
  const { hub, feed, query, zone, pageSize = 100, optimistic, shows = () => false } = options;
  const compare = compareBy(sortOf(query));
  const held = createWindow(compare);
  const abort = new AbortController();
  let next: string | null = null;
  let status: MessageListSnapshot['status'] = 'loading';
  let problem: HubProblem | undefined;
  /** Reads that are under way, each with the changes that came meanwhile: its page may be older than they. */
  const reads = new Set<Change[]>();
  let rereads = 0;
  let isLoadingMore = false;
  const view = createObservable(snapshot());

  function snapshot(): MessageListSnapshot {
    return {
      messages: visible(),
      status,
      problem,
      hasMore: held.hasMore,
      isLoadingMore,
      live: feed.state === 'live',
    };
  }

  function visible(): readonly Message[] {
    if (!optimistic) return held.messages;
    const drafts = optimistic.drafts.filter(shows);
    const shown = optimistic.hasChanges ? held.messages.map(optimistic.view) : held.messages;
    return drafts.length === 0 ? shown : shown.concat(drafts).sort(compare);
  }

  function show(): void {
    if (!abort.signal.aborted) view.set(snapshot());
  }

  async function readPage(cursor: string | undefined, limit: number) {
    const meanwhile: Change[] = [];
    reads.add(meanwhile);
    try {
      const page = await hub.call('GET /api/messages', {
        query: { q: query, zone, limit, cursor },
        signal: abort.signal,
      });
      return { page, meanwhile };
    } finally {
      reads.delete(meanwhile);
    }
  }

  /** Only the last of several rereads counts. */
  async function reread(): Promise<void> {
    const turn = ++rereads;
    clearTimeout(patience);
    try {
      const limit = Math.min(mostPerPage, Math.max(pageSize, held.messages.length));
      const { page, meanwhile } = await readPage(undefined, limit);
      if (turn !== rereads) return;
      held.replace(page.messages, page.next !== null);
      next = page.next;
      for (const change of meanwhile) held.apply(change);
      [status, problem] = ['ready', undefined];
    } catch (error) {
      if (turn !== rereads || abort.signal.aborted) return;
      [status, problem] = ['failed', failureOf(error).problem];
    }
    show();
  }

  async function loadMore(): Promise<void> {
    if (isLoadingMore || next === null) return;
    const turn = rereads;
    isLoadingMore = true;
    show();
    try {
      // Who goes far goes on: each page costs the list a layout.
      const limit = Math.min(mostMore * pageSize, Math.max(pageSize, held.messages.length));
      const { page, meanwhile } = await readPage(next, limit);
      if (turn === rereads) {
        held.append(page.messages, page.next !== null);
        next = page.next;
        for (const change of meanwhile) held.apply(change);
        problem = undefined;
      }
    } catch (error) {
      problem = failureOf(error).problem;
    }
    isLoadingMore = false;
    show();
  }

  // Watch first, read then: a change between the two would be lost the other way round.
  const patience = setTimeout(reread, patienceMs);
  const stops = [
    feed.watch(query, {
      onReread: () => void reread(),
      onEvent({ id, kind, message }, match) {
        const change = { id, message: match === 'left' ? undefined : message };
        for (const meanwhile of reads) meanwhile.push(change);
        held.apply(change);
        // The feed may be quicker than the answer to the post.
        if (kind === 'message.created' && message) optimistic?.meet(message);
        show();
      },
    }),
    feed.onState(show),
    optimistic?.subscribe((settled) => {
      if (settled && (shows(settled) || held.messages.some(({ id }) => id === settled.id))) held.put(settled);
      show();
    }),
  ];

  return {
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    loadMore,
    reload: () => void reread(),
    close() {
      clearTimeout(patience);
      abort.abort(new Error('closed'));
      for (const stop of stops) stop?.();
    },
  };
}

/** A query that cannot be read has no order; the hub tells what is wrong with it. */
function sortOf(query: string) {
  try {
    return parse(query).sort ?? newestFirst;
  } catch {
    return newestFirst;
  }
}

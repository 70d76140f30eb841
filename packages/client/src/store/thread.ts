/** A root with its replies, kept true. */

import { print } from '@tagloop/language/query/print';
import type { Message } from '@tagloop/server/resources/messages/contract';
import type { Hub } from '../call.ts';
import { failureOf, type HubProblem } from '../failure.ts';
import type { Feed } from '../feed.ts';
import { createObservable, type Readable } from './observable.ts';
import type { Optimistic } from './optimistic.ts';
import { compareBy } from './order.ts';
import { type Change, createWindow } from './window.ts';

export interface ThreadSnapshot {
  /** Null before the first answer, and when the thread is gone. */
  readonly root: Message | null;
  /** Oldest first. */
  readonly replies: readonly Message[];
  readonly status: 'loading' | 'ready' | 'failed' | 'gone';
  readonly problem?: HubProblem;
  readonly live: boolean;
}

export interface Thread extends Readable<ThreadSnapshot> {
  reload(): void;
  close(): void;
}

export interface ThreadOptions {
  readonly hub: Hub;
  readonly feed: Feed;
  /** Of the root or of one of its replies. */
  readonly id: string;
  readonly optimistic?: Optimistic;
}

const oldestFirst = compareBy({ field: 'created', descending: false });

export function createThread({ hub, feed, id, optimistic }: ThreadOptions): Thread {
  const abort = new AbortController();
  const replies = createWindow(oldestFirst);
  let root: Message | null = null;
  let status: ThreadSnapshot['status'] = 'loading';
  let problem: HubProblem | undefined;
  let rereads = 0;
  /** While a read is under way: the changes that it may not have seen. */
  let meanwhile: Change[] = [];
  let unwatch: (() => void) | undefined;
  const view = createObservable(snapshot());

  function snapshot(): ThreadSnapshot {
    const live = feed.state === 'live';
    if (!optimistic) return { root, replies: replies.messages, status, problem, live };
    const drafts = optimistic.drafts.filter(({ parentId }) => root !== null && parentId === root.id);
    return {
      root: root && optimistic.view(root),
      replies: replies.messages.map(optimistic.view).concat(drafts),
      status,
      problem,
      live,
    };
  }

  function show(): void {
    if (!abort.signal.aborted) view.set(snapshot());
  }

  function apply({ id: changed, message }: Change): void {
    if (root && message?.parentId === root.id) replies.put(message);
    else replies.apply({ id: changed });
    if (changed !== root?.id) return;
    if (!message) [root, status] = [null, 'gone'];
    else if (message.version >= root.version) root = message;
  }

  async function read(): Promise<void> {
    const turn = ++rereads;
    meanwhile = [];
    try {
      const thread = await hub.call('GET /api/messages/:id/thread', { params: { id }, signal: abort.signal });
      if (turn !== rereads) return;
      root = thread.root;
      replies.replace(thread.replies, false);
      [status, problem] = ['ready', undefined];
      for (const change of meanwhile) apply(change);
      watch();
    } catch (error) {
      if (turn !== rereads || abort.signal.aborted) return;
      const failure = failureOf(error);
      const isGone = failure.status === 404 || failure.status === 410;
      if (isGone) root = null;
      [status, problem] = [isGone ? 'gone' : 'failed', failure.problem];
    }
    show();
  }

  /** The id may be a reply's, so the root is known only after a read; the new watch makes the feed call for a reread. */
  function watch(): void {
    if (!root || unwatch || abort.signal.aborted) return;
    unwatch = feed.watch(print({ where: { kind: 'thread', id: root.id } }), {
      onReread: () => void read(),
      onEvent({ id: changed, kind, message }, match) {
        const change = { id: changed, message: match === 'left' ? undefined : message };
        meanwhile.push(change);
        apply(change);
        if (kind === 'message.created' && message) optimistic?.meet(message);
        show();
      },
    });
  }

  const stops = [
    feed.onState(show),
    optimistic?.subscribe((settled) => {
      if (settled && root && (settled.id === root.id || settled.parentId === root.id)) {
        apply({ id: settled.id, message: settled });
      }
      show();
    }),
  ];
  void read();

  return {
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    reload: () => void read(),
    close() {
      abort.abort(new Error('closed'));
      unwatch?.();
      for (const stop of stops) stop?.();
    },
  };
}

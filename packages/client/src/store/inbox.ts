/** The notifications of the reader, newest first, kept true by the feed. */

import type { Kind, Notification } from '@tagloop/server/resources/notifications/contract';
import type { Hub } from '../call.ts';
import { failureOf, type HubProblem } from '../failure.ts';
import type { LiveEvent } from '../live.ts';
import { createObservable, type Readable } from './observable.ts';

export interface InboxFilter {
  /** Only what is not read; what is marked read stays until it is read anew, so that nothing jumps. */
  readonly unread: boolean;
  /** Null: of every kind. */
  readonly kind: Kind | null;
}

export interface InboxSnapshot {
  readonly notifications: readonly Notification[];
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem?: HubProblem;
  readonly hasMore: boolean;
}

export interface Inbox extends Readable<InboxSnapshot> {
  loadMore(): Promise<void>;
  reload(): void;
  /** Every event of the feed goes through here. */
  receive(event: LiveEvent): void;
  /** Throws `HubFailure`, and shows the notification as it was. */
  mark(id: string, read: boolean): Promise<void>;
  /**
   * Marks all read, whatever the filter. Throws `HubFailure`.
   * @returns the ids that were unread, to take it back; null where there were more than can be taken back
   */
  markAll(): Promise<readonly string[] | null>;
  close(): void;
}

const pageSize = 50;
/** What marking all can take back. */
const mostTakenBack = 100;
/** Ms: many at once are one reading. */
const pause = 200;

export const emptyInbox: InboxSnapshot = { notifications: [], status: 'loading', hasMore: false };

export function openInbox(hub: Hub, { unread, kind }: InboxFilter): Inbox {
  const view = createObservable<InboxSnapshot>(emptyInbox);
  const abort = new AbortController();
  let next: string | null = null;
  /** Which reading is the newest: the answers of others are late. */
  let turn = 0;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const query = { ...(unread && { unread }), ...(kind && { kind }), limit: pageSize };

  /** As many as are shown already, so that a reader who has gone on stays where he is. */
  async function read(): Promise<void> {
    const mine = ++turn;
    try {
      const shown: Notification[] = [];
      const wanted = Math.max(1, view.getSnapshot().notifications.length);
      let cursor: string | null = null;
      do {
        const page: Awaited<ReturnType<typeof pageAfter>> = await pageAfter(cursor);
        shown.push(...page.notifications);
        cursor = page.next;
      } while (cursor !== null && shown.length < wanted);
      if (mine !== turn) return;
      next = cursor;
      view.set({ notifications: shown, status: 'ready', hasMore: next !== null });
    } catch (error) {
      if (mine !== turn || abort.signal.aborted) return;
      view.set({ ...view.getSnapshot(), status: 'failed', problem: failureOf(error).problem });
    }
  }

  function pageAfter(cursor: string | null) {
    return hub.call('GET /api/notifications', {
      query: { ...query, ...(cursor !== null && { cursor }) },
      signal: abort.signal,
    });
  }

  function show(id: string, isRead: boolean): void {
    const before = view.getSnapshot();
    const notifications = before.notifications.map((each) => (each.id === id ? { ...each, read: isRead } : each));
    view.set({ ...before, notifications });
  }

  void read();
  return {
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    reload: () => void read(),
    async loadMore() {
      const mine = turn;
      if (next === null) return;
      const cursor = next;
      next = null;
      try {
        const page = await pageAfter(cursor);
        if (mine !== turn) return;
        next = page.next;
        const { notifications } = view.getSnapshot();
        view.set({
          notifications: [...notifications, ...page.notifications],
          status: 'ready',
          hasMore: next !== null,
        });
      } catch {
        // It is asked for again when the reader comes near the end once more.
        if (mine === turn) next = cursor;
      }
    },
    receive(event) {
      // What is told of notifications stands in no log, so that a resumed feed does not bring it.
      if (event.type !== 'notification' && event.type !== 'hello') return;
      clearTimeout(soon);
      soon = setTimeout(() => void read(), pause);
    },
    async mark(id, isRead) {
      show(id, isRead);
      try {
        await hub.call('PUT /api/notifications/:id', { params: { id }, body: { read: isRead } });
      } catch (error) {
        show(id, !isRead);
        throw error;
      }
    },
    async markAll() {
      const before = await hub.call('GET /api/notifications', { query: { unread: true, limit: mostTakenBack } });
      await hub.call('PUT /api/notifications', { body: { read: true } });
      void read();
      return before.next === null ? before.notifications.map(({ id }) => id) : null;
    },
    close() {
      turn += 1;
      clearTimeout(soon);
      abort.abort(new Error('closed'));
    },
  };
}

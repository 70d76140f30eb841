/** The log of the hub: pages of it, followed while they are shown. */

import type { Answer, Hub } from '@tagloop/client/call';
import { failureOf, type HubProblem } from '@tagloop/client/failure';
import { createObservable } from '@tagloop/client/store/observable';
import { useHub } from './hub.tsx';
import { type Opened, useOpened } from './opened.ts';

type Page = Answer<'GET /api/audit'>;
export type AuditEntry = Page['events'][number];

export interface AuditFilter {
  readonly kind?: string;
  readonly actor?: string;
  readonly topic?: string;
  readonly since?: string;
}

export interface AuditState {
  /** Newest first; undefined before the first answer. */
  readonly events?: readonly AuditEntry[];
  readonly next: string | null;
  readonly problem?: HubProblem;
}

interface AuditStore extends Opened<AuditState> {
  more(): Promise<void>;
  reload(): Promise<void>;
}

const pause = 5_000;
/** Pages that are read to meet what is known already; behind more of them the list begins anew. */
const mostPages = 5;
const first: AuditState = { next: null };

function createAuditStore(hub: Hub, filter: AuditFilter): AuditStore {
  const state = createObservable<AuditState>(first);
  const abort = new AbortController();
  let isBusy = false;

  const page = (cursor: string | null) =>
    hub.call('GET /api/audit', { query: { ...filter, ...(cursor !== null && { cursor }) }, signal: abort.signal });

  /** One at a time, so that no two answers are joined in the wrong order. */
  async function turn(read: () => Promise<AuditState>): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      state.set(await read());
    } catch (error) {
      if (!abort.signal.aborted) state.set({ ...state.getSnapshot(), problem: failureOf(error).problem });
    } finally {
      isBusy = false;
    }
  }

  async function newest(): Promise<AuditState> {
    const known = state.getSnapshot();
    const last = known.events?.[0]?.position ?? 0;
    const fresh: AuditEntry[] = [];
    let cursor: string | null = null;
    for (let pages = 0; pages < mostPages; pages += 1) {
      const { events, next }: Page = await page(cursor);
      fresh.push(...events.filter(({ position }) => position > last));
      cursor = next;
      const isMet = events.some(({ position }) => position <= last);
      if (known.events && isMet) return { events: [...fresh, ...known.events], next: known.next };
      if (!known.events || next === null) break;
    }
    return { events: fresh, next: cursor };
  }

  const reload = () => turn(newest);
  const timer = setInterval(() => document.visibilityState === 'visible' && void reload(), pause);
  void reload();
  return {
    getSnapshot: state.getSnapshot,
    subscribe: state.subscribe,
    reload,
    more: () =>
      turn(async () => {
        const { events = [], next } = state.getSnapshot();
        const older = await page(next);
        return { events: [...events, ...older.events], next: older.next };
      }),
    close() {
      clearInterval(timer);
      abort.abort(new Error('closed'));
    },
  };
}

export function useAudit(filter: AuditFilter): AuditState & {
  more(): void;
  reload(): void;
  /** All that the filter selects, one event a line as JSON. Throws `HubFailure`. */
  exported(): Promise<string>;
} {
  const { hub } = useHub();
  const { snapshot, store } = useOpened<AuditState, AuditStore>(
    JSON.stringify(filter),
    () => createAuditStore(hub, filter),
    first,
  );
  return {
    ...snapshot,
    more: () => void store?.more(),
    reload: () => void store?.reload(),
    async exported() {
      const answer = await hub.open('GET /api/audit', {
        query: filter,
        headers: { accept: 'application/x-ndjson' },
      });
      return answer.text();
    },
  };
}

/** The items of a query, read in one answer and kept true by the feed: a canvas hears of each change, a page of many. */

import type { Hub } from '@tagloop/client/call';
import { failureOf, type HubProblem } from '@tagloop/client/failure';
import type { Feed } from '@tagloop/client/feed';
import { createObservable } from '@tagloop/client/store/observable';
import { tagValue } from '@tagloop/language/text/tags';
import { titleOf } from '@tagloop/language/text/title';
import { type ItemState, itemStateOf } from '@tagloop/language/vocabulary/item';
import { itemOfTags } from '@tagloop/language/vocabulary/itemTags';
import type { Item } from '@tagloop/server/resources/items/contract';
import { useHub } from './hub.tsx';
import type { Message } from './messages.ts';
import { type Opened, useOpened } from './opened.ts';

export type { Item, ItemState };

export interface ItemsSnapshot {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem?: HubProblem;
  /** The same map as long as the store is open; `revision` grows when something in it changed. */
  readonly items: ReadonlyMap<string, Item>;
  readonly revision: number;
  /** Grows when items came, went, or moved to another group. */
  readonly membership: number;
  /** The hub told less than there is. */
  readonly more: boolean;
}

export interface ItemStore extends Opened<ItemsSnapshot> {
  /** Calls at once with the items whose state or name changed, oftener than the snapshot does. */
  onChanged(listener: (ids: readonly string[]) => void): () => void;
  reload(): void;
}

/** Ms between two snapshots. */
const pause = 250;
/** The hub is asked once the feed has the query, so that nothing falls between; but not later than this. */
const patienceMs = 700;
/** Characters; the hub tells no more either. */
const longestName = 200;

const noItems: ItemsSnapshot = { status: 'loading', items: new Map(), revision: 0, membership: 0, more: false };

interface Asked {
  readonly query: string;
  readonly group: string | undefined;
  readonly zone: string;
}

function openItems(hub: Hub, feed: Feed, { query, group, zone }: Asked): ItemStore {
  const items = new Map<string, Item>();
  const view = createObservable<ItemsSnapshot>({ ...noItems, items });
  const listeners = new Set<(ids: readonly string[]) => void>();
  const abort = new AbortController();
  /** What came while the list was on its way; null: it is gone. */
  let late: Map<string, Item | null> | null = null;
  let turn = 0;
  let isRead = false;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let membership = 0;
  const patience = setTimeout(() => !isRead && void read(), patienceMs);

  function tellSoon(): void {
    soon ??= setTimeout(() => {
      soon = undefined;
      const before = view.getSnapshot();
      view.set({ ...before, membership, revision: before.revision + 1 });
    }, pause);
  }

  async function read(): Promise<void> {
    isRead = true;
    const mine = ++turn;
    late = new Map();
    try {
      const answer = await hub.call('GET /api/items', {
        query: { q: query, zone, ...(group !== undefined && { group }) },
        signal: abort.signal,
      });
      if (mine !== turn) return;
      items.clear();
      for (const item of answer.items) items.set(item.id, item);
      for (const [id, item] of late ?? []) put(id, item);
      late = null;
      membership += 1;
      const { revision } = view.getSnapshot();
      view.set({ status: 'ready', items, revision: revision + 1, membership, more: answer.more });
    } catch (error) {
      if (mine !== turn || abort.signal.aborted) return;
      late = null;
      view.set({ ...view.getSnapshot(), status: 'failed', problem: failureOf(error).problem });
    }
  }

  function put(id: string, item: Item | null): void {
    if (item === null) items.delete(id);
    else items.set(id, item);
  }

  function take(id: string, item: Item | null): void {
    const before = items.get(id);
    late?.set(id, item);
    put(id, item);
    if (before?.service !== item?.service || before?.group !== item?.group || !before || !item) membership += 1;
    for (const listener of listeners) listener([id]);
    tellSoon();
  }

  const stop = feed.watch(query, {
    onReread: () => void read(),
    onEvent({ id, message, at }, match) {
      if (match === 'left' || !message) {
        if (items.has(id) || late) take(id, null);
      } else if (message.parentId === null) take(id, itemOf(message, at, items.get(id), group));
    },
  });

  return {
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    reload: () => void read(),
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      turn += 1;
      clearTimeout(soon);
      clearTimeout(patience);
      abort.abort(new Error('closed'));
      stop();
    },
  };
}

/** @param at when it changed */
function itemOf(message: Message, at: string, before: Item | undefined, group: string | undefined): Item {
  const { service = null, name = titleOf(message.text) } = itemOfTags(message.tags);
  const known = itemStateOf(message.labels);
  const state = known ?? 'unknown';
  return {
    id: message.id,
    topic: message.topic,
    service,
    name: name.slice(0, longestName),
    group: group === undefined ? null : (tagValue(message.tags, group) ?? null),
    state,
    since: before?.state === state ? before.since : known === undefined ? null : at,
  };
}

/** @param group a tag key whose value each item tells */
export function useItems(
  query: string,
  group: string | undefined,
): { readonly snapshot: ItemsSnapshot; readonly store: ItemStore | null } {
  const { hub, feed, me } = useHub();
  const asked = { query, group, zone: me.zone };
  return useOpened<ItemsSnapshot, ItemStore>(JSON.stringify(asked), () => openItems(hub, feed, asked), noItems);
}

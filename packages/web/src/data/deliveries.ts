/** The delivery log of an intake. */

import type { Answer } from '@tagloop/client/call';
import { failureOf, type HubProblem } from '@tagloop/client/failure';
import { createObservable } from '@tagloop/client/store/observable';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { type Opened, useOpened } from './opened.ts';
import { refreshOn } from './refreshed.ts';

export type Delivery = Answer<'GET /api/intakes/:id/deliveries'>['deliveries'][number];
export type DeliveryDetail = Answer<'GET /api/deliveries/:id'>;

export interface DeliveryFilter {
  /** By commas. */
  readonly outcome?: string;
  readonly event?: string;
  /** RFC 3339 */
  readonly since?: string;
}

export interface Log {
  /** Newest first; undefined before the first answer. */
  readonly deliveries?: readonly Delivery[];
  /** Where older ones begin; null when there are none. */
  readonly next: string | null;
  readonly problem?: HubProblem;
}

interface LogStore extends Opened<Log> {
  refresh(): Promise<void>;
  more(): Promise<void>;
}

type Line = Pick<ReturnType<typeof useHub>, 'hub' | 'listen'>;

const pageLength = 50;

function createLog({ hub, listen }: Line, id: string, filter: DeliveryFilter): LogStore {
  const view = createObservable<Log>({ next: null });
  const abort = new AbortController();
  let isReading = false;
  /** Something came while it was reading. */
  let isStale = false;

  /** One at a time: answers out of turn would leave holes. */
  async function read(cursor: string | undefined): Promise<void> {
    if (isReading) {
      isStale ||= cursor === undefined;
      return;
    }
    isReading = true;
    try {
      const query = { ...filter, limit: pageLength, cursor };
      const page = await hub.call('GET /api/intakes/:id/deliveries', {
        params: { id },
        query,
        signal: abort.signal,
      });
      view.set(cursor === undefined ? onTop(page, view.getSnapshot()) : below(page, view.getSnapshot()));
    } catch (error) {
      if (!abort.signal.aborted) view.set({ ...view.getSnapshot(), problem: failureOf(error).problem });
    } finally {
      isReading = false;
    }
    if (!isStale || abort.signal.aborted) return;
    isStale = false;
    await read(undefined);
  }

  const stop = refreshOn(
    listen,
    (event) => event.type === 'intake' && event.data.intake === id,
    () => void read(undefined),
  );
  void read(undefined);
  return {
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    refresh: () => read(undefined),
    more: () => read(view.getSnapshot().next ?? undefined),
    close() {
      stop();
      abort.abort(new Error('closed'));
    },
  };
}

type Page = Answer<'GET /api/intakes/:id/deliveries'>;

/** What was read further down stays where the new page reaches it, else there would be a hole between them. */
function onTop({ deliveries, next }: Page, before: Log): Log {
  const last = deliveries.at(-1);
  const known = before.deliveries ?? [];
  const at = known.findIndex(({ id }) => id === last?.id);
  if (at < 0) return { deliveries, next };
  const isSame = at === deliveries.length - 1 && known[0]?.id === deliveries[0]?.id;
  if (isSame && !before.problem) return before;
  return { deliveries: [...deliveries, ...known.slice(at + 1)], next: known.length > at + 1 ? before.next : next };
}

function below({ deliveries, next }: Page, before: Log): Log {
  return { deliveries: [...(before.deliveries ?? []), ...deliveries], next };
}

export interface OpenLog extends Log {
  refresh(): void;
  more(): void;
}

/** What comes stands on top at once. */
export function useDeliveries(id: string, filter: DeliveryFilter): OpenLog {
  const { hub, listen } = useHub();
  const key = JSON.stringify([id, filter]);
  const { snapshot, store } = useOpened<Log, LogStore>(key, () => createLog({ hub, listen }, id, filter), {
    next: null,
  });
  const refresh = useMemo(() => () => void store?.refresh(), [store]);
  return useMemo(() => ({ ...snapshot, refresh, more: () => void store?.more() }), [snapshot, store, refresh]);
}

export function useDelivery(id: string): Loaded<DeliveryDetail> {
  const { hub } = useHub();
  return useOpened<Loaded<DeliveryDetail>, Loader<DeliveryDetail>>(
    id,
    () => createLoader((signal) => hub.call('GET /api/deliveries/:id', { params: { id }, signal })),
    {},
  ).snapshot;
}

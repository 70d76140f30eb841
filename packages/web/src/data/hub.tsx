/** The connection of a signed-in person: calls, one live feed, writes that show at once. */

import type { Hub } from '@tagloop/client/call';
import { createFeed, type Feed } from '@tagloop/client/feed';
import type { LiveEvent } from '@tagloop/client/live';
import { joinFeed } from '@tagloop/client/shared/joinFeed';
import { createOptimistic, type Optimistic } from '@tagloop/client/store/optimistic';
import { createPresence, type Presence } from '@tagloop/client/store/presence';
import { createWrites, type Writes } from '@tagloop/client/store/writes';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Counter, createCounter } from './counter.ts';
import { openLine } from './feed/line.ts';
import { createMine, type Mine } from './mine.ts';
import { type Me, useCalls, useIsOwnHub, useSession } from './session.tsx';
import { createTopics, type Topics } from './topics.ts';
import { createViewChoices, type ViewChoices } from './viewChoices.ts';

export interface HubConnection {
  readonly hub: Hub;
  readonly me: Me;
  readonly feed: Feed;
  readonly optimistic: Optimistic;
  readonly writes: Writes;
  readonly topics: Topics;
  readonly presence: Presence;
  readonly viewChoices: ViewChoices;
  readonly mine: Mine;
  readonly counter: Counter;
  /** Every event of the feed, for stores that live as long as a page; returns what ends it. */
  listen(listener: (event: LiveEvent) => void): () => void;
}

const HubContext = createContext<HubConnection | null>(null);

/** @param onMe what the hub keeps of him was changed, maybe elsewhere */
function connect(hub: Hub, me: Me, isShared: boolean, onMe: () => void): HubConnection & { close(): void } {
  const topics = createTopics(hub);
  const viewChoices = createViewChoices(hub);
  const mine = createMine(hub);
  const pages = new Set<(event: LiveEvent) => void>();
  const line = openLine(hub, { user: me.user.id, zone: me.zone }, isShared);
  const feed = createFeed((listeners) =>
    joinFeed(line, {
      onState: listeners.onState,
      onEvent(event) {
        if (event.type.startsWith('topic.') || event.type === 'reset') topics.reload();
        if (event.type === 'me') onMe();
        if (event.type === 'view-choices') viewChoices.reload();
        presence.receive(event);
        mine.receive(event);
        for (const receive of pages) receive(event);
        listeners.onEvent(event);
      },
    }),
  );
  const presence = createPresence(feed.connection);
  mine.watch(feed);
  const optimistic = createOptimistic();
  const { name, fullName, robot, kind } = me.user;
  const writes = createWrites({ hub, optimistic, me: { name, fullName, robot, kind } });
  return {
    hub,
    me,
    feed,
    optimistic,
    writes,
    topics,
    presence,
    viewChoices,
    mine,
    counter: createCounter(hub, me.zone),
    listen(listener) {
      pages.add(listener);
      return () => pages.delete(listener);
    },
    close() {
      viewChoices.close();
      mine.close();
      feed.close();
      topics.close();
    },
  };
}

export function HubProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const hub = useCalls();
  const isOwnHub = useIsOwnHub();
  const { check } = useSession();
  const [connection, setConnection] = useState<HubConnection | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed profile of the same person keeps the connection
  useEffect(() => {
    const made = connect(hub, me, isOwnHub, () => void check());
    setConnection(made);
    return () => made.close();
  }, [hub, isOwnHub, me.user.id]);
  const current = useMemo(
    () => (connection?.me.user.id === me.user.id ? { ...connection, me } : connection),
    [connection, me],
  );
  return current && <HubContext value={current}>{children}</HubContext>;
}

export function useHub(): HubConnection {
  const connection = useContext(HubContext);
  if (!connection) throw new Error('useHub needs a HubProvider');
  return connection;
}

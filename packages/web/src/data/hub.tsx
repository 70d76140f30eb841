/** The connection of a signed-in person: calls, one live feed, writes that show at once. */

import type { Hub } from '@tagloop/client/call';
import { createFeed, type Feed } from '@tagloop/client/feed';
import { type FeedConnection, type LiveEvent, openFeed } from '@tagloop/client/live';
import { createOptimistic, type Optimistic } from '@tagloop/client/store/optimistic';
import { createPresence, type Presence } from '@tagloop/client/store/presence';
import { createWrites, type Writes } from '@tagloop/client/store/writes';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { createMine, type Mine } from './mine.ts';
import { type Me, useCalls } from './session.tsx';
import { createTopics, type Topics } from './topics.ts';
import { createViewChoices, type ViewChoices } from './viewChoices.ts';

export interface HubConnection {
  readonly hub: Hub;
  readonly me: Me;
  readonly feed: Feed;
  /** The one connection under the feed. */
  readonly live: FeedConnection;
  readonly optimistic: Optimistic;
  readonly writes: Writes;
  readonly topics: Topics;
  readonly presence: Presence;
  readonly viewChoices: ViewChoices;
  readonly mine: Mine;
  /** Every event of the feed, for stores that live as long as a page; returns what ends it. */
  listen(listener: (event: LiveEvent) => void): () => void;
}

const HubContext = createContext<HubConnection | null>(null);

function connect(hub: Hub, me: Me): HubConnection & { close(): void } {
  const topics = createTopics(hub);
  const presence = createPresence(hub);
  const viewChoices = createViewChoices(hub);
  const mine = createMine(hub);
  const pages = new Set<(event: LiveEvent) => void>();
  const connections: FeedConnection[] = [];
  const feed = createFeed((listeners) => {
    const connection = openFeed(hub, {
      onState: listeners.onState,
      onEvent(event) {
        if (event.type.startsWith('topic.') || event.type === 'reset') topics.reload();
        if (event.type === 'view-choices') viewChoices.reload();
        presence.receive(event);
        mine.receive(event);
        for (const receive of pages) receive(event);
        listeners.onEvent(event);
      },
      zone: me.zone,
    });
    connections.push(connection);
    return connection;
  });
  const [live] = connections;
  if (!live) throw new Error('a feed opens its connection at once');
  mine.watch(feed);
  const optimistic = createOptimistic();
  const { name, fullName, robot, kind } = me.user;
  const writes = createWrites({ hub, optimistic, me: { name, fullName, robot, kind } });
  return {
    hub,
    me,
    feed,
    live,
    optimistic,
    writes,
    topics,
    presence,
    viewChoices,
    mine,
    listen(listener) {
      pages.add(listener);
      return () => pages.delete(listener);
    },
    close() {
      presence.close();
      viewChoices.close();
      mine.close();
      feed.close();
      topics.close();
    },
  };
}

export function HubProvider({ me, children }: { readonly me: Me; readonly children: ReactNode }) {
  const hub = useCalls();
  const [connection, setConnection] = useState<HubConnection | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed profile of the same person keeps the connection
  useEffect(() => {
    const made = connect(hub, me);
    setConnection(made);
    return () => made.close();
  }, [hub, me.user.id]);
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

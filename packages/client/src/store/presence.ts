/** Who else looks at the topics that I look at, told by the hub as it changes. */

import type { Present } from '@tagloop/server/resources/presence/contract';
import type { FeedConnection, LiveEvent } from '../live.ts';
import { createObservable, type Readable } from './observable.ts';

/** People by the id of the topic. */
export type PresenceSnapshot = ReadonlyMap<string, readonly Present[]>;

export interface Presence extends Readable<PresenceSnapshot> {
  /** Says that I look at a topic; returns what ends it. */
  look(topic: string): () => void;
  /** Every event of the feed goes through here. */
  receive(event: LiveEvent): void;
}

export function createPresence(connection: Pick<FeedConnection, 'look'>): Presence {
  const view = createObservable<PresenceSnapshot>(new Map());
  const looks: string[] = [];
  const say = () => connection.look([...new Set(looks)]);

  return {
    getSnapshot: view.getSnapshot,
    subscribe: view.subscribe,
    look(topic) {
      looks.push(topic);
      say();
      return () => {
        looks.splice(looks.indexOf(topic), 1);
        say();
      };
    },
    receive(event) {
      if (event.type === 'present') view.set(new Map(event.data.topics.map(({ topic, people }) => [topic, people])));
      if (event.type !== 'presence') return;
      const { topic, person } = event.data;
      const others = (view.getSnapshot().get(topic) ?? []).filter(({ user }) => user !== person.user);
      const { status } = person;
      const people = status === 'offline' ? others : [...others, { ...person, status }];
      view.set(new Map(view.getSnapshot()).set(topic, people));
    },
  };
}

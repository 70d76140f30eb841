/** Who else looks at the topics that I look at, told by the hub as it changes. */

import type { Present } from '@tagloop/server/resources/presence/contract';
import type { Hub } from '../call.ts';
import type { LiveEvent } from '../live.ts';
import { createObservable, type Readable } from './observable.ts';

/** People by the id of the topic. */
export type PresenceSnapshot = ReadonlyMap<string, readonly Present[]>;

export interface Presence extends Readable<PresenceSnapshot> {
  /** Says that I look at a topic; returns what ends it. */
  look(topic: string): () => void;
  /** Every event of the feed goes through here. */
  receive(event: LiveEvent): void;
  close(): void;
}

/** The hub forgets after a minute who does not say it again. */
const againMs = 20_000;

export function createPresence(hub: Hub): Presence {
  const view = createObservable<PresenceSnapshot>(new Map());
  const looks: string[] = [];
  let feed: string | undefined;
  let isSaying = false;
  const again = setInterval(() => looks.length > 0 && say(), againMs);

  /** Once per turn, however many come and go in it. */
  function say(): void {
    if (isSaying || feed === undefined) return;
    isSaying = true;
    queueMicrotask(async () => {
      isSaying = false;
      const body = { topics: [...new Set(looks)], feed };
      // Who is there is a courtesy: without an answer nobody is shown, and it is asked again soon.
      const { topics } = await hub.call('PUT /api/presence', { body }).catch(() => ({ topics: [] }));
      view.set(new Map(topics.map(({ topic, people }) => [topic, people])));
    });
  }

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
      if (event.type === 'hello') {
        feed = event.data.feed;
        if (looks.length > 0) say();
      }
      if (event.type !== 'presence') return;
      const { topic, person } = event.data;
      const others = (view.getSnapshot().get(topic) ?? []).filter(({ user }) => user !== person.user);
      const { status } = person;
      const people = status === 'offline' ? others : [...others, { ...person, status }];
      view.set(new Map(view.getSnapshot()).set(topic, people));
    },
    close: () => clearInterval(again),
  };
}

/** The notifications of the fake hub's reader: of what calls him in its messages. */

import type { FakeRoutes } from '@tagloop/client/testing';
import type { Message } from '../data/messages.ts';
import { field } from './requests.ts';
import { me } from './team.ts';

/** Whether a message of another mentions the reader. */
export function callsReader({ mentions, author }: Message): boolean {
  return mentions.includes(me.user.name) && author.name !== me.user.name;
}

interface Surroundings {
  messages(): readonly Message[];
  /** Sends an event of the feed. */
  tell(event: string, data: unknown): void;
}

export function fakeNotices({ messages, tell }: Surroundings): FakeRoutes {
  const read = new Set<string>();
  const all = () =>
    messages()
      .filter(callsReader)
      .map((message) => ({
        id: `n${message.id}`,
        kind: message.tags.includes('PullRequest') ? ('review' as const) : ('mention' as const),
        at: message.createdAt,
        read: read.has(`n${message.id}`),
        message,
      }))
      .toSorted((a, b) => b.at.localeCompare(a.at));
  const count = () => ({ unread: all().filter((each) => !each.read).length });

  function marked() {
    tell('notification', count());
    return count();
  }

  return {
    'GET /api/notifications': ({ query }) => ({
      notifications: all().filter(
        (each) => !(query.get('unread') && each.read) && (query.get('kind') ?? each.kind) === each.kind,
      ),
      next: null,
    }),
    'GET /api/notifications/count': count,
    'PUT /api/notifications': () => {
      for (const { id } of all()) read.add(id);
      return marked();
    },
    'PUT /api/notifications/:id': ({ params: { id = '' }, body }) => {
      if (field(body, 'read') === true) read.add(id);
      else read.delete(id);
      return marked();
    },
  };
}

/** What the fake hub keeps of its reader: favourites, saved queries, unread counts, muted topics, people. */

import type { FakeRoutes } from '@tagloop/client/testing';
import { answer } from '@tagloop/client/testing';
import type { Message } from '../data/messages.ts';
import type { SavedQuery } from '../data/savedQueries.ts';
import type { Topic } from '../data/topics.ts';
import { field } from './requests.ts';
import { author, me } from './team.ts';

interface Surroundings {
  topics(): readonly Topic[];
  messages(): readonly Message[];
  /** Sends an event of the feed. */
  tell(event: string, data: unknown): void;
}

const firstUnread: Readonly<Record<string, number>> = { '/Payments/Code': 8, '/Payments/Build': 100 };

export function fakeMine({ topics, messages, tell }: Surroundings): FakeRoutes {
  let starred: string[] = [];
  let tags: string[] = [];
  let saved: SavedQuery[] = [];
  const muted = new Set<string>();
  const unread = new Map(Object.entries(firstUnread));
  const begun = Date.now();
  const readAt = new Map<string, number>();
  const pathOf = (id: string | undefined) => topics().find((topic) => topic.id === id)?.path ?? '';
  const favourites = () => ({ topics: starred.map((topic) => ({ topic, path: pathOf(topic) })), tags });
  const countOf = ({ id, path }: Topic) => {
    const since = readAt.get(path) ?? begun;
    const come = messages().filter(
      ({ topic, author: by, createdAt }) => topic === path && by.name !== me.user.name && Date.parse(createdAt) > since,
    );
    return { topic: id, path, count: Math.min(100, (unread.get(path) ?? 0) + come.length) };
  };

  function changed() {
    tell('favourites', {});
    return favourites();
  }

  return {
    'GET /api/favourites': favourites,
    'PUT /api/favourites/topics/:topic': ({ params: { topic = '' }, body }) => {
      starred = placed(starred, topic, field(body, 'after'));
      return changed();
    },
    'DELETE /api/favourites/topics/:topic': ({ params: { topic } }) => {
      starred = starred.filter((each) => each !== topic);
      return changed();
    },
    'PUT /api/favourites/tags/:tag': ({ params: { tag = '' }, body }) => {
      tags = placed(tags, tag, field(body, 'after'));
      return changed();
    },
    'DELETE /api/favourites/tags/:tag': ({ params: { tag } }) => {
      tags = tags.filter((each) => each !== tag);
      return changed();
    },
    'GET /api/saved-queries': () => ({ savedQueries: saved }),
    'POST /api/saved-queries': ({ body }) => {
      const given = {
        id: `saved${saved.length + 1}`,
        name: String(field(body, 'name')),
        query: String(field(body, 'query')),
        color: null,
        audience: 'me',
        group: null,
        topic: null,
        owner: me.user.name,
        mayChange: true,
        problem: null,
        version: 1,
      } as const;
      saved = [...saved, given];
      return answer(201, given);
    },
    'PATCH /api/saved-queries/:id': ({ params: { id }, body }) => {
      saved = saved.map((each) => (each.id === id ? { ...each, name: String(field(body, 'name')) } : each));
      return saved.find((each) => each.id === id);
    },
    'PUT /api/saved-queries/:id/place': ({ params: { id = '' }, body }) => {
      const order = placed(
        saved.map((each) => each.id),
        id,
        field(body, 'after'),
      );
      saved = saved.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
      return answer(204);
    },
    'DELETE /api/saved-queries/:id': ({ params: { id } }) => {
      saved = saved.filter((each) => each.id !== id);
      return answer(204);
    },
    'GET /api/muted': () => ({ topics: [...muted].map((topic) => ({ topic, path: pathOf(topic) })) }),
    'PUT /api/muted/:topic': ({ params: { topic = '' }, body }) => {
      if (field(body, 'muted') === true) muted.add(topic);
      else muted.delete(topic);
      return answer(204);
    },
    'GET /api/unread': () => ({
      topics: topics()
        .map(countOf)
        .filter(({ count }) => count > 0),
    }),
    'PUT /api/unread/:topic': ({ params: { topic } }) => {
      unread.delete(pathOf(topic));
      readAt.set(pathOf(topic), Date.now());
      const marked = { topic, path: pathOf(topic), count: 0 };
      tell('unread', { topics: [marked] });
      return marked;
    },
    'GET /api/presence': () => ({
      topics: [
        {
          topic: topics()[0]?.id,
          path: '/Payments',
          people: [{ user: 'bruno', fullName: 'Bruno', since: new Date().toISOString(), status: 'online' }],
        },
      ],
    }),
    'GET /api/users': () => ({
      users: ['ada', 'bruno', 'chloe', 'devan', 'elif', 'ci'].map((name, index) => ({
        ...me.user,
        ...author(name),
        id: String(index + 1),
        admin: name === 'ada',
      })),
    }),
  };
}

/** Behind another one, first for null, else last. */
function placed(all: readonly string[], one: string, after: unknown): string[] {
  const rest = all.filter((each) => each !== one);
  const at = after === null ? 0 : typeof after === 'string' ? rest.indexOf(after) + 1 : rest.length;
  return [...rest.slice(0, at), one, ...rest.slice(at)];
}

/** Presence: who looks at which topic at this moment. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Instant, Path, UserName } from '../../contract/schemas.ts';

/** How long somebody is there after he last said so, in seconds. */
export const seatSeconds = 60;

const statuses = ['online', 'busy'] as const;
export const Status = Type.Enum(statuses);
export type Status = Static<typeof Status>;

const fields = {
  user: UserName,
  fullName: Type.String(),
  /** Since when he looks at the topic. */
  since: Instant,
};
export const Present = Type.Object({ ...fields, status: Status });
export type Present = Static<typeof Present>;

export const TopicPresence = Type.Object({ topic: Id, path: Path, people: Type.Array(Present) });
export type TopicPresence = Static<typeof TopicPresence>;

export const PresenceList = Type.Object({ topics: Type.Array(TopicPresence) });
export type PresenceList = Static<typeof PresenceList>;

/** SSE event `presence`: somebody came to a topic that I look at with this feed, changed his status, or went. */
export const FeedPresence = Type.Object({
  topic: Id,
  path: Path,
  person: Type.Object({ ...fields, status: Type.Enum([...statuses, 'offline']) }),
});
export type FeedPresence = Static<typeof FeedPresence>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/presence',
    summary: 'Who looks at the topics that I may read',
    description: 'All topics where somebody is, or one of them by `topic`, also when nobody is there.',
    access: 'user',
    verb: 'read',
    query: Type.Object({ topic: Type.Optional(Path) }),
    answer: PresenceList,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/presence',
    summary: 'Say what I look at, and see who is there too',
    description:
      `It holds for ${seatSeconds} seconds: say it again every 20 seconds, and at once when it changes. It replaces what ` +
      'I said with the same token or session and the same `feed`, so an empty list says that I went. Topics that I may ' +
      'not read are passed over. With the id of an open feed it ends soon after that feed, and the feed is told by the ' +
      'SSE event `presence` who comes and goes there.',
    access: 'user',
    verb: 'read',
    body: Type.Object({
      topics: Type.Array(Id, { maxItems: 20 }),
      status: Type.Optional(Status),
      feed: Type.Optional(Type.String({ pattern: '^[0-9a-f-]{36}$', description: 'Id of one of my open feeds' })),
    }),
    answer: PresenceList,
    errors: ['forbidden'],
  }),
] as const;

/** Messages: text with tags in a topic, with labels, replies and history. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Cursor, Empty, Id, Instant, Key, Label, LabelInput, Limit, Path, UserName } from '../../contract/schemas.ts';
import { labelTimeEndpoints } from './contract/labelTimes.ts';
import { unreadEndpoints } from './contract/unread.ts';

export const Author = Type.Object({
  name: UserName,
  fullName: Type.String(),
  robot: Type.Boolean(),
  kind: Type.Union([Type.String(), Type.Null()]),
});

export const Message = Type.Object({
  id: Id,
  topic: Path,
  author: Author,
  text: Type.String(),
  /** Decoded, without `#`. */
  tags: Type.Array(Type.String()),
  mentions: Type.Array(Type.String()),
  labels: Type.Array(Label),
  key: Type.Union([Type.String(), Type.Null()]),
  parentId: Type.Union([Id, Type.Null()]),
  createdAt: Instant,
  /** Of the last change of state, text, labels or replies. */
  updatedAt: Instant,
  replies: Type.Integer(),
  likers: Type.Array(UserName),
  votersUp: Type.Array(UserName),
  votersDown: Type.Array(UserName),
  pinned: Type.Boolean(),
  /** Set by a person's edit; an upsert then keeps the words. */
  edited: Type.Boolean(),
  /** Made by an unknown parentKey, not yet filled. */
  stub: Type.Boolean(),
  deletedAt: Type.Union([Instant, Type.Null()]),
  /** Only where text, labels and key were emptied for good. */
  purgedAt: Type.Optional(Instant),
  /** Grows with every change; send it as If-Match when replacing the text. */
  version: Type.Integer(),
});
export type Message = Static<typeof Message>;

export const Outcome = Type.Enum(['created', 'updated', 'unchanged', 'stale']);
export type Outcome = Static<typeof Outcome>;

const Text = Type.String({ minLength: 1, maxLength: 100_000 });
const LabelChange = Type.Object({
  set: Type.Optional(Type.Array(LabelInput, { maxItems: 50 })),
  remove: Type.Optional(Type.Array(Type.String({ minLength: 1, maxLength: 100 }), { maxItems: 50 })),
});

export const Post = Type.Object({
  topic: Path,
  text: Text,
  labels: Type.Optional(Type.Array(LabelInput, { maxItems: 50 })),
  key: Type.Optional(Key),
  parentId: Type.Optional(Id),
  parentKey: Type.Optional(Key),
  at: Type.Optional(Instant),
});
export type Post = Static<typeof Post>;

export const Upsert = Type.Object({
  topic: Path,
  key: Key,
  parentKey: Type.Optional(Key),
  text: Type.Optional(Text),
  labels: Type.Optional(LabelChange),
  reply: Type.Optional(
    Type.Object({
      key: Type.Optional(Key),
      text: Text,
      labels: Type.Optional(Type.Array(LabelInput, { maxItems: 50 })),
    }),
  ),
  at: Type.Optional(Instant),
});
export type Upsert = Static<typeof Upsert>;

export const Written = Type.Object({ outcome: Outcome, message: Message });
export type Written = Static<typeof Written>;

/** One line of a bulk: `post` or `upsert`, with its body. */
const Operation = Type.Union([Type.Object({ post: Post }), Type.Object({ upsert: Upsert })]);

export const HistoryEntry = Type.Object({
  position: Type.Integer(),
  kind: Type.String(),
  actor: Type.Union([UserName, Type.Null()]),
  /** When it happened. */
  at: Instant,
  /** When the hub wrote it. */
  recorded: Instant,
  /** What changed: `text`, `labels`, `topic` … each as `{ was, is }`; `late`: what left the present alone. */
  data: Type.Record(Type.String(), Type.Unknown()),
});

export const Page = Type.Object({
  messages: Type.Array(Message),
  /** Null on the last page. */
  next: Type.Union([Cursor, Type.Null()]),
});
export type Page = Static<typeof Page>;

const IdParam = Type.Object({ id: Id });
const Count = Type.Object({
  count: Type.Integer({ maximum: Number.MAX_SAFE_INTEGER, description: 'At most 10,000 unless it is exact' }),
  more: Type.Boolean({ description: 'Whether there are more than that' }),
});

/** What keeps a single query from being counted; anything else is wrong with the request as a whole. */
export const uncountable = ['bad-query', 'query-too-slow'] as const;
const Uncounted = Type.Object({ error: Type.Object({ code: Type.Enum(uncountable), detail: Type.String() }) });
export type CountOrError = Static<typeof Count> | Static<typeof Uncounted>;

const Q = Type.String({ maxLength: 4000, description: 'A query, such as `in:/Build/* label:Failed since:7d`' });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/messages',
    summary: 'The messages of a query, newest first unless it says sort:',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      q: Type.Optional(Q),
      limit: Type.Optional(Limit),
      cursor: Type.Optional(Cursor),
      zone: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    answer: Page,
    errors: ['bad-query', 'query-too-slow', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/messages/count',
    summary: 'How many messages a query selects',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      q: Type.Optional(Q),
      zone: Type.Optional(Type.String({ maxLength: 64 })),
      exact: Type.Optional(Type.Boolean({ description: 'Count beyond 10,000, too; it may take too long' })),
    }),
    answer: Count,
    errors: ['bad-query', 'query-too-slow'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/counts',
    summary: 'How many messages each of several queries selects',
    description: 'In the order of the queries. One that cannot be counted has its error, and the others their counts.',
    access: 'user',
    verb: 'read',
    body: Type.Object({
      queries: Type.Array(Q, { minItems: 1, maxItems: 50 }),
      zone: Type.Optional(Type.String({ maxLength: 64 })),
    }),
    answer: Type.Object({ counts: Type.Array(Type.Union([Count, Uncounted])) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages',
    summary: 'Post a message or a reply',
    access: 'user',
    verb: 'write',
    body: Post,
    status: 201,
    answer: Written,
    errors: ['not-found', 'forbidden', 'conflict', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/upsert',
    summary: 'Create or move on the message with a key',
    access: 'user',
    verb: 'write',
    body: Upsert,
    answer: Written,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/bulk',
    summary: 'Many posts and upserts, each with its own outcome',
    access: 'user',
    verb: 'write',
    body: Type.Object({ operations: Type.Array(Operation, { minItems: 1, maxItems: 1000 }) }),
    answer: Type.Object({
      results: Type.Array(
        Type.Union([
          Type.Object({ outcome: Outcome, id: Id }),
          Type.Object({ error: Type.Object({ code: Type.String(), detail: Type.String() }) }),
        ]),
      ),
    }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/post/*',
    summary: 'The body is the text, the path the topic: one line of shell',
    access: 'bearer',
    verb: 'write',
    kind: 'raw',
    status: 201,
    answer: Written,
    errors: ['not-found', 'forbidden', 'invalid', 'too-large'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/messages/:id',
    summary: 'One message',
    access: 'user',
    verb: 'read',
    params: IdParam,
    answer: Message,
    errors: ['not-found', 'gone'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/messages/:id/thread',
    summary: 'The root of a message and its replies, oldest first',
    access: 'user',
    verb: 'read',
    params: IdParam,
    answer: Type.Object({ root: Message, replies: Type.Array(Message) }),
    errors: ['not-found'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/messages/:id/history',
    summary: 'Who changed what, when; oldest first',
    access: 'user',
    verb: 'read',
    params: IdParam,
    answer: Type.Object({ entries: Type.Array(HistoryEntry) }),
    errors: ['not-found', 'gone'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/messages/:id',
    summary: 'Replace the text',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ text: Text, at: Type.Optional(Instant) }),
    answer: Message,
    errors: ['not-found', 'forbidden', 'stale-version', 'invalid'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/messages/:id/labels',
    summary: 'Set and remove labels; others of a declared family go, nothing else',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Intersect([LabelChange, Type.Object({ at: Type.Optional(Instant) })]),
    answer: Written,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/:id/move',
    summary: 'Move a root with its replies to another topic',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ topic: Path, at: Type.Optional(Instant) }),
    answer: Message,
    errors: ['not-found', 'forbidden', 'conflict', 'invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/messages/:id',
    summary: 'Delete; can be restored for 30 days',
    access: 'user',
    verb: 'write',
    params: IdParam,
    status: 204,
    answer: Empty,
    errors: ['not-found', 'forbidden'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/messages/:id/restore',
    summary: 'Take back a delete',
    access: 'user',
    verb: 'write',
    params: IdParam,
    answer: Message,
    errors: ['not-found', 'forbidden', 'conflict', 'gone'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/messages/:id/like',
    summary: 'Like, or take the like back',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ like: Type.Boolean(), at: Type.Optional(Instant) }),
    answer: Message,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/messages/:id/vote',
    summary: 'Vote up, down, or not at all',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ vote: Type.Enum(['up', 'down', 'none']), at: Type.Optional(Instant) }),
    answer: Message,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/messages/:id/task',
    summary: 'Take a root as my task, finish it, or give it back',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ task: Type.Enum(['doing', 'done', 'none']), at: Type.Optional(Instant) }),
    answer: Message,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/messages/:id/pin',
    summary: 'Pin to the top of its topic, or take the pin out',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({ pinned: Type.Boolean(), at: Type.Optional(Instant) }),
    answer: Message,
    errors: ['not-found', 'forbidden'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/messages/:id/place',
    summary: 'Place a message in a list, behind another one or first',
    access: 'user',
    verb: 'write',
    params: IdParam,
    body: Type.Object({
      list: Type.String({ minLength: 1, maxLength: 200 }),
      after: Type.Union([Id, Type.Null()]),
    }),
    answer: Type.Object({ rank: Type.String() }),
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/lists/:list',
    summary: 'The ranks of a list, by rank',
    access: 'user',
    verb: 'read',
    params: Type.Object({ list: Type.String({ minLength: 1, maxLength: 200 }) }),
    answer: Type.Object({ places: Type.Array(Type.Object({ message: Id, rank: Type.String() })) }),
  }),
  ...labelTimeEndpoints,
  ...unreadEndpoints,
] as const;

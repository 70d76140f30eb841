/** Notifications: what was written to me, found by the rights of now. */

import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Cursor, Empty, Id, Instant, Limit, Path } from '../../contract/schemas.ts';
import { Message } from '../messages/contract.ts';

/** mention: the text calls me or a group of mine; review: it is a pull request that does; task: I was given it. */
export const Kind = Type.Enum(['mention', 'review', 'task']);
export type Kind = Static<typeof Kind>;

export const Notification = Type.Object({
  id: Id,
  kind: Kind,
  at: Instant,
  read: Type.Boolean(),
  /** Null when it was deleted, or when I may not read it any more. */
  message: Type.Union([Message, Type.Null()]),
});
export type Notification = Static<typeof Notification>;

const Count = Type.Integer({ minimum: 0, maximum: 100, description: '100 stands for 100 and more: show 99+' });

export const NotificationPage = Type.Object({
  notifications: Type.Array(Notification),
  /** Null on the last page. */
  next: Type.Union([Cursor, Type.Null()]),
});
export type NotificationPage = Static<typeof NotificationPage>;

/** SSE event `notification`: `new`, one more that I have not read; or `unread`, how many there are after a marking. */
export const FeedNotification = Type.Object({
  unread: Type.Optional(Count),
  new: Type.Optional(Type.Object({ id: Id, kind: Kind, at: Instant, message: Id })),
});
export type FeedNotification = Static<typeof FeedNotification>;

const Muted = Type.Object({ topics: Type.Array(Type.Object({ topic: Id, path: Path })) });
export type Muted = Static<typeof Muted>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/notifications',
    summary: 'My notifications, newest first',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      unread: Type.Optional(Type.Boolean({ description: 'Only those that I have not read' })),
      kind: Type.Optional(Kind),
      limit: Type.Optional(Limit),
      cursor: Type.Optional(Cursor),
    }),
    answer: NotificationPage,
    errors: ['invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/notifications/count',
    summary: 'How many notifications I have not read',
    access: 'user',
    verb: 'read',
    answer: Type.Object({ unread: Count }),
  }),
  endpoint({
    method: 'PUT',
    path: '/api/notifications',
    summary: 'Mark all my notifications read',
    access: 'user',
    verb: 'write',
    body: Type.Object({ read: Type.Literal(true) }),
    answer: Type.Object({ unread: Count }),
  }),
  endpoint({
    method: 'PUT',
    path: '/api/notifications/:id',
    summary: 'Mark a notification read or unread',
    access: 'user',
    verb: 'write',
    params: Type.Object({ id: Id }),
    body: Type.Object({ read: Type.Boolean() }),
    answer: Type.Object({ unread: Count }),
    errors: ['not-found'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/muted',
    summary: 'Topics that I muted, by path',
    access: 'user',
    verb: 'read',
    answer: Muted,
  }),
  endpoint({
    method: 'PUT',
    path: '/api/muted/:topic',
    summary: 'Get no notifications out of a topic and those below it, or get them again',
    access: 'user',
    verb: 'write',
    params: Type.Object({ topic: Id }),
    body: Type.Object({ muted: Type.Boolean() }),
    status: 204,
    answer: Empty,
    errors: ['not-found'],
  }),
] as const;

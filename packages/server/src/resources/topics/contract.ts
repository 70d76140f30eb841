/** Topics: the tree of places, their settings and rights. */

import { stages } from '@tagloop/language/stages';
import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Dictionary, Empty, Id, Instant, Path, UserName } from '../../contract/schemas.ts';

const StageName = Type.Enum(stages);
const Tier = Type.Enum(['development', 'testing', 'staging', 'production']);
export type Tier = Static<typeof Tier>;

export const levels = ['read', 'write', 'admin'] as const;
export type Level = (typeof levels)[number];
const LevelName = Type.Enum(levels);

export const TopicSettings = Type.Object({
  stages: Type.Array(StageName, { description: 'Empty: those of the topic above' }),
  defaultView: Type.Union([Type.String(), Type.Null()], { description: 'null: as the topic above' }),
  forcedView: Type.Boolean({ description: 'Whether its own default view is the only one, here and below' }),
  maxLength: Type.Integer({ minimum: 1, maximum: 100_000 }),
  maxReplies: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  retentionDays: Type.Union([Type.Integer({ minimum: 0, maximum: 36_500 }), Type.Null()], {
    description:
      'Days after its last change that a thread is deleted, open or not; pinned ones stay. 0: kept; null: as the topic above',
  }),
  /** Pattern of environment names → tier; empty: that of the topic above. */
  environments: Dictionary(Type.String(), Tier),
  /** Further label families: name → members. */
  families: Dictionary(Type.String(), Type.Array(Type.String())),
  /** Free settings of views and tools. */
  parameters: Dictionary(Type.String(), Type.String()),
});
export type TopicSettings = Static<typeof TopicSettings>;

export const topicKinds = ['topic', 'private', 'direct'] as const;
export type TopicKind = (typeof topicKinds)[number];

export const Topic = Type.Object({
  id: Id,
  path: Path,
  kind: Type.Enum(topicKinds, { description: "private: in a person's own area; direct: of exactly its parties" }),
  parties: Type.Array(UserName, { description: 'Of a direct topic, by the names of now; else empty' }),
  description: Type.String(),
  /** Inherited ones resolved. */
  stages: Type.Array(StageName),
  defaultView: Type.Union([Type.String(), Type.Null()]),
  forcedView: Type.Boolean({ description: 'Whether people may choose no other view than the default one' }),
  settings: TopicSettings,
  /** What the caller may do here. */
  may: Type.Object({ read: Type.Boolean(), write: Type.Boolean(), admin: Type.Boolean() }),
  /** Of the last message, or null. */
  lastMessageAt: Type.Union([Instant, Type.Null()]),
  version: Type.Integer(),
  createdAt: Instant,
  archivedAt: Type.Union([Instant, Type.Null()], {
    description: 'Since when nothing is written here, by its own archiving or that of a topic above',
  }),
});
export type Topic = Static<typeof Topic>;

/** Exactly one of the three; `public` is every user of this hub, robots too. */
const subject = {
  user: Type.Optional(UserName),
  group: Type.Optional(Type.String()),
  public: Type.Optional(Type.Literal(true)),
};
export const Subject = Type.Object(subject);
export type Subject = Static<typeof Subject>;

export const Right = Type.Object({ ...subject, level: LevelName });
export type Right = Static<typeof Right>;

const Below = Type.Optional(Type.Boolean({ description: 'Also all topics below it, as far as you manage them' }));

export const RightsChanged = Type.Object({
  rights: Type.Array(Right),
  changed: Type.Integer({ description: 'How many topics have other rights now' }),
  skipped: Type.Array(Path, { description: 'Topics below it that you see, but do not manage' }),
});
export type RightsChanged = Static<typeof RightsChanged>;

export const RightsPreview = Type.Object({
  topics: Type.Array(Type.Object({ path: Path, was: Type.Array(Right), is: Type.Array(Right) }), {
    description: 'Those that would have other rights, by path; the first 1,000 of them',
  }),
  changed: Type.Integer({ description: 'How many topics would have other rights' }),
  skipped: Type.Array(Path, { description: 'Topics below it that you see, but do not manage' }),
});
export type RightsPreview = Static<typeof RightsPreview>;

const IdParam = Type.Object({ id: Id });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/topics',
    summary: 'All topics that I may read or manage, by path',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      under: Type.Optional(Path),
      archived: Type.Optional(Type.Boolean({ description: 'Archived ones, too' })),
    }),
    answer: Type.Object({ topics: Type.Array(Topic) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/topics',
    summary: 'Make a topic; missing topics above it are not made',
    access: 'user',
    verb: 'admin',
    body: Type.Object({
      path: Path,
      description: Type.Optional(Type.String({ maxLength: 1000 })),
      settings: Type.Optional(Type.Partial(TopicSettings)),
    }),
    status: 201,
    answer: Topic,
    errors: ['conflict', 'forbidden', 'not-found', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/direct',
    summary: 'The topic that exactly these people and I read and write, made on first use',
    description: 'Its rights are never changed; a robot is spoken to by admins of the hub.',
    access: 'user',
    verb: 'write',
    body: Type.Object({ users: Type.Array(UserName, { minItems: 1, maxItems: 20 }) }),
    answer: Topic,
    errors: ['forbidden', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/topics/:id',
    summary: 'One topic',
    access: 'user',
    verb: 'read',
    params: IdParam,
    answer: Topic,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/topics/:id',
    summary: 'Change description or settings; send If-Match with the version',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({
      description: Type.Optional(Type.String({ maxLength: 1000 })),
      settings: Type.Optional(Type.Partial(TopicSettings)),
    }),
    answer: Topic,
    errors: ['not-found', 'forbidden', 'stale-version', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/topics/:id/move',
    summary: 'Move or rename a topic with all below it',
    description: 'Each former path leads on to its topic until another one is called so.',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({ path: Path }),
    answer: Topic,
    errors: ['not-found', 'forbidden', 'conflict', 'invalid'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/topics/:id/archived',
    summary: 'Archive a topic with all below it, so that it is only read, or restore it',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({ archived: Type.Boolean() }),
    answer: Topic,
    errors: ['not-found', 'forbidden'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/topics/:id/rights',
    summary: 'Who may do what here',
    access: 'user',
    verb: 'read',
    params: IdParam,
    answer: Type.Object({ rights: Type.Array(Right) }),
    errors: ['not-found', 'forbidden'],
  }),
  endpoint({
    method: 'PUT',
    path: '/api/topics/:id/rights',
    summary: 'Replace who may do what here',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({ rights: Type.Array(Right, { maxItems: 1000 }), below: Below }),
    answer: RightsChanged,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/topics/:id/rights',
    summary: 'Grant and revoke single rights here',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({
      grant: Type.Optional(Type.Array(Right, { maxItems: 1000 })),
      revoke: Type.Optional(Type.Array(Subject, { maxItems: 1000 })),
      below: Below,
    }),
    answer: RightsChanged,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/topics/:id/rights/preview',
    summary: 'What a change of rights would come to, topic by topic; nothing is written',
    description: 'With `rights` as PUT of the rights would change them, else as PATCH.',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({
      rights: Type.Optional(Type.Array(Right, { maxItems: 1000 })),
      grant: Type.Optional(Type.Array(Right, { maxItems: 1000 })),
      revoke: Type.Optional(Type.Array(Subject, { maxItems: 1000 })),
      below: Below,
    }),
    answer: RightsPreview,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/topics/:id',
    summary: 'Delete an empty topic',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    status: 204,
    answer: Empty,
    errors: ['not-found', 'forbidden', 'conflict'],
  }),
] as const;

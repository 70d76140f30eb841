/** Intakes: configured doors for outside senders, with a delivery log. */

import { stages } from '@tagloop/language/stages';
import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Cursor, Empty, Id, Instant, Path, UserName } from '../../contract/schemas.ts';

export const SourceKind = Type.Object({
  kind: Type.String(),
  title: Type.String(),
  /** What it brings, in a few words. */
  gives: Type.String(),
  /** Where in the loop it is of use. */
  stages: Type.Array(Type.Enum([...stages])),
  /** Icon of its robots. */
  robotKind: Type.String(),
  /** Whether it can check who sends, by a signing secret. */
  signs: Type.Boolean(),
  /** Names of what a test can play. */
  samples: Type.Array(Type.String()),
  /** Markdown: how to point the sender here. `{{url}}` and `{{secret}}` stand for the intake's own. */
  setup: Type.String(),
  /** JSON Schema of the intake's settings. */
  settings: Type.Unknown(),
});

export const Intake = Type.Object({
  id: Id,
  name: Type.String(),
  source: Type.String(),
  topic: Path,
  robot: UserName,
  settings: Type.Record(Type.String(), Type.Unknown()),
  /** Whether a signature secret is set; the secret itself never comes back. */
  signed: Type.Boolean(),
  enabled: Type.Boolean(),
  createdAt: Instant,
  lastDeliveryAt: Type.Union([Instant, Type.Null()]),
});
export type Intake = Static<typeof Intake>;

const outcomes = ['accepted', 'unsupported', 'duplicate', 'rejected', 'failed'] as const;
export const DeliveryOutcome = Type.Enum([...outcomes]);

/** With how its last deliveries ended, newest first; tests aside. */
const ListedIntake = Type.Intersect([Intake, Type.Object({ recent: Type.Array(DeliveryOutcome) })]);

export const Delivery = Type.Object({
  id: Id,
  at: Instant,
  /** What the sender calls the event. */
  event: Type.String(),
  outcome: DeliveryOutcome,
  /** One sentence: what was written, or why not. */
  detail: Type.String(),
  messages: Type.Array(Id),
  replayOf: Type.Union([Id, Type.Null()]),
  /** Of a sample: what it would write was undone at once. */
  test: Type.Boolean(),
});
export type Delivery = Static<typeof Delivery>;

export const DeliveryDetail = Type.Intersect([
  Delivery,
  Type.Object({
    headers: Type.Record(Type.String(), Type.String()),
    payload: Type.Union([Type.String(), Type.Null()]),
  }),
]);

const Written = { text: Type.String(), labels: Type.Array(Type.String()) };

/** What a source makes of a delivery, before it is written. */
export const Preview = Type.Object({
  /** Null for the payload that came with the request. */
  delivery: Type.Union([Id, Type.Null()]),
  event: Type.String(),
  outcome: Type.Enum(['accepted', 'unsupported', 'rejected']),
  /** One sentence: why nothing would be written. */
  detail: Type.String(),
  operations: Type.Array(
    Type.Object({
      key: Type.String(),
      parentKey: Type.Optional(Type.String()),
      ...Type.Partial(Type.Object(Written)).properties,
      removedLabels: Type.Optional(Type.Array(Type.String())),
      reply: Type.Optional(Type.Object({ ...Written, key: Type.Optional(Type.String()) })),
      at: Instant,
      place: Type.Optional(Type.String()),
    }),
  ),
});
export type Preview = Static<typeof Preview>;

/** SSE event `intake`: a delivery came to an intake that I manage, or it was changed. It is in no log. */
const FeedIntake = Type.Object({ intake: Id });
export type FeedIntake = Static<typeof FeedIntake>;

const IdParam = Type.Object({ id: Id });
const Received = Type.Object({ delivery: Id, outcome: DeliveryOutcome, detail: Type.String() });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/sources',
    summary: 'The kinds of sender that the hub understands',
    access: 'user',
    answer: Type.Object({ sources: Type.Array(SourceKind) }),
  }),
  endpoint({
    method: 'GET',
    path: '/api/intakes',
    summary: 'The intakes of topics that I administer',
    access: 'user',
    verb: 'admin',
    answer: Type.Object({ intakes: Type.Array(ListedIntake) }),
  }),
  endpoint({
    method: 'POST',
    path: '/api/intakes',
    secret: true,
    summary: 'Make an intake; its URL and signature secret are shown this once',
    access: 'user',
    verb: 'admin',
    body: Type.Object({
      name: Type.String({ minLength: 1, maxLength: 100 }),
      source: Type.String({ maxLength: 40 }),
      topic: Path,
      /** An existing robot; made with the intake's name when absent. */
      robot: Type.Optional(UserName),
      settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      /** The sender's signing secret; made when absent, none when empty. */
      signingSecret: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    status: 201,
    answer: Type.Object({
      intake: Intake,
      url: Type.String(),
      signingSecret: Type.Union([Type.String(), Type.Null()]),
    }),
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/intakes/:id',
    summary: 'Change name, topic, settings, or switch it off',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({
      name: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
      topic: Type.Optional(Path),
      settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      enabled: Type.Optional(Type.Boolean()),
    }),
    answer: Intake,
    errors: ['not-found', 'forbidden', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/intakes/:id/secret',
    secret: true,
    summary: 'Give the intake another URL or signing secret, shown this once; the one before ends at once',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({
      part: Type.Enum(['url', 'signing']),
      /** The sender's signing secret; made when absent, none when empty. */
      signingSecret: Type.Optional(Type.String({ maxLength: 200 })),
    }),
    answer: Type.Object({
      intake: Intake,
      url: Type.Union([Type.String(), Type.Null()]),
      signingSecret: Type.Union([Type.String(), Type.Null()]),
    }),
    errors: ['not-found', 'invalid'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/intakes/:id/test',
    summary: 'Play a sample of the source; it is logged as a test, and what it writes is undone at once',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({ sample: Type.String({ maxLength: 100 }) }),
    answer: Received,
    errors: ['not-found', 'invalid'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/intakes/:id',
    summary: 'Close an intake and forget its deliveries; messages stay',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    status: 204,
    answer: Empty,
    errors: ['not-found'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/intakes/:id/deliveries',
    summary: 'The delivery log, newest first',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    query: Type.Object({
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
      cursor: Type.Optional(Cursor),
      /** One, or several by commas. */
      outcome: Type.Optional(
        Type.String({ pattern: `^(${outcomes.join('|')})(,(${outcomes.join('|')}))*$`, maxLength: 100 }),
      ),
      /** As the log names it. */
      event: Type.Optional(Type.String({ maxLength: 100 })),
      since: Type.Optional(Instant),
      until: Type.Optional(Instant),
    }),
    answer: Type.Object({ deliveries: Type.Array(Delivery), next: Type.Union([Cursor, Type.Null()]) }),
    errors: ['not-found'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/intakes/:id/preview',
    summary: 'What settings would make of a payload, or of the last deliveries; nothing is written',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    body: Type.Object({
      /** Those of the intake when absent. */
      settings: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
      /** Only this one of its deliveries. */
      delivery: Type.Optional(Id),
      /** JSON text; the last deliveries whose payload is kept when absent. */
      payload: Type.Optional(Type.String({ maxLength: 1_000_000 })),
      limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50, default: 10 })),
    }),
    answer: Type.Object({ previews: Type.Array(Preview) }),
    errors: ['not-found', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/deliveries/:id',
    summary: 'One delivery with its headers and payload, for those who read what it wrote',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    answer: DeliveryDetail,
    errors: ['not-found', 'forbidden'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/deliveries/:id/replay',
    summary: 'Send a logged payload through its intake again',
    access: 'user',
    verb: 'admin',
    params: IdParam,
    answer: Received,
    errors: ['not-found', 'forbidden', 'gone'],
  }),
  endpoint({
    method: 'POST',
    path: '/in/:secret',
    summary: 'Where the outside sender posts',
    access: 'public',
    kind: 'raw',
    params: Type.Object({ secret: Type.String({ maxLength: 100 }) }),
    answer: Received,
    errors: ['bad-payload', 'bad-signature', 'not-found', 'too-large'],
  }),
] as const;

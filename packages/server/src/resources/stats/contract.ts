/** Stats: the numbers of a query, cut into groups and buckets of time. Every chart is drawn from this answer. */

import { bucketUnits } from '@tagloop/language/time/buckets';
import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Id, Instant } from '../../contract/schemas.ts';

const Value = Type.Union([Type.Number(), Type.Null()]);

export const StatsBucket = Type.Object({
  /** `2026-W47`, `2026-11-22`, `2026-11-22T09:00:00+01:00`. */
  name: Type.String(),
  from: Instant,
  /** The first moment behind it. */
  to: Instant,
});
export type StatsBucket = Static<typeof StatsBucket>;

export const StatsSeries = Type.Object({
  /** One value for each group that was asked for; `(none)` for messages without one, `(others)` for the rest. */
  group: Type.Array(Type.String()),
  /** Set on the series that holds all groups beyond the limit. */
  rest: Type.Boolean(),
  /** Messages behind the value. */
  count: Type.Integer(),
  /** Over all buckets; null where no message has a number. */
  value: Value,
  /** One for each bucket. */
  counts: Type.Array(Type.Integer()),
  values: Type.Array(Value),
});
export type StatsSeries = Static<typeof StatsSeries>;

export const Stats = Type.Object({
  query: Type.String(),
  measure: Type.String(),
  /** `ms` for durations, `messages` for counts, null for numbers of tags, whose unit only their senders know. */
  unit: Type.Union([Type.Enum(['messages', 'ms']), Type.Null()]),
  time: Type.String(),
  bucket: Type.Union([Type.Enum(bucketUnits), Type.Null()]),
  zone: Type.String(),
  groups: Type.Array(Type.String()),
  /** When the numbers were true. */
  now: Instant,
  /** The bounds of the time that was asked for, by query or parameter; a bucket that reaches beyond is not whole. */
  since: Type.Union([Instant, Type.Null()]),
  until: Type.Union([Instant, Type.Null()]),
  /** Without a gap, oldest first; none when no bucket was asked for. */
  buckets: Type.Array(StatsBucket),
  /** Largest first, the rest last; without groups one series. */
  series: Type.Array(StatsSeries),
  total: StatsSeries,
  /** Messages of the query that are in no number, by the reason. */
  skipped: Type.Object({
    /** Without the time that was asked for, or with one that cannot be read. */
    noTime: Type.Integer(),
    /** Without a number that can be read; for durations, those that never began. */
    noNumber: Type.Integer(),
    /** Began and did not reach the end. */
    unfinished: Type.Integer(),
  }),
});
export type Stats = Static<typeof Stats>;

const Q = Type.String({ maxLength: 4000, description: 'A query, such as `#deploy #env:production`' });
const Zone = Type.String({ maxLength: 64, description: "IANA name, for days and weeks; the reader's own unless told" });

export const StatsQuery = Type.Object({
  q: Type.Optional(Q),
  measure: Type.Optional(
    Type.String({
      maxLength: 300,
      description:
        '`count` unless told; `open`; or `sum avg min max p50 p75 p90 p95 last` of `(#key)`, of `(time(label))`, the time ' +
        'in a state, or of `(time(label -> label))`, the time from one to the other, where `created` may be the first',
    }),
  ),
  group: Type.Optional(
    Type.String({
      maxLength: 400,
      description: 'One or two, by a comma: `author`, `topic`, `stage`, `#key`, `label:<family>`, `label:<label>`',
    }),
  ),
  bucket: Type.Optional(Type.Enum(bucketUnits)),
  time: Type.Optional(
    Type.String({
      maxLength: 300,
      description:
        '`created` unless told, `updated`, `#key` for a tag that holds a time, or `label:<label>` for the first time that ' +
        'the message had it',
    }),
  ),
  since: Type.Optional(Type.String({ maxLength: 40, description: 'Of that time: `12w`, `2026-11-01` or an instant' })),
  until: Type.Optional(Type.String({ maxLength: 40, description: 'Likewise; a day lasts to its end' })),
  zone: Type.Optional(Zone),
  limit: Type.Optional(
    Type.Integer({ minimum: 1, maximum: 200, default: 20, description: 'Of groups; the rest is one series' }),
  ),
});
export type StatsQuery = Static<typeof StatsQuery>;

export const StatsKey = Type.Object({
  key: Type.String(),
  /** How often the key stands in a message. */
  count: Type.Integer(),
  /** How many of these values are numbers, and how many are times that are no numbers. */
  numbers: Type.Integer(),
  times: Type.Integer(),
  /** How many values differ. */
  different: Type.Integer(),
  /** Most frequent first. */
  values: Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }), { maxItems: 20 }),
});
export type StatsKey = Static<typeof StatsKey>;

/** What a message may be chosen by, and how many have it; most frequent first. */
const Facet = Type.Array(Type.Object({ value: Type.String(), count: Type.Integer() }), { maxItems: 50 });

export const Facets = Type.Object({
  /** How many messages were looked at. */
  counted: Type.Integer(),
  /** There may be older ones, which were not looked at. */
  more: Type.Boolean(),
  /** Paths. */
  topics: Facet,
  /** User names. */
  authors: Facet,
  labels: Facet,
  tags: Facet,
});
export type Facets = Static<typeof Facets>;

const Name = Type.Union([Type.String(), Type.Null()]);

export const FlakyStep = Type.Object({
  pipeline: Name,
  /** The repository, else the project of CDS. */
  repo: Name,
  service: Name,
  env: Name,
  step: Type.String(),
  /** At how many commits it wavered. */
  times: Type.Integer(),
  /** When it failed last of these. */
  at: Instant,
  /** The message of the run in which it did. */
  run: Id,
});
export type FlakyStep = Static<typeof FlakyStep>;

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/stats/keys',
    summary: 'The tag keys of a query, with the values that occur: what groups and measures can be made of',
    description: 'Of its newest 5,000 messages; most frequent first.',
    access: 'user',
    verb: 'read',
    query: Type.Object({ q: Type.Optional(Q), zone: Type.Optional(Zone) }),
    answer: Type.Object({ keys: Type.Array(StatsKey) }),
    errors: ['bad-query', 'query-too-slow', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/stats/facets',
    summary: 'By which topics, authors, labels and tags a query can be narrowed, and how many messages each leaves',
    description: 'Of its newest 5,000 messages; most frequent first, 50 of each.',
    access: 'user',
    verb: 'read',
    query: Type.Object({ q: Type.Optional(Q), zone: Type.Optional(Zone) }),
    answer: Facets,
    errors: ['bad-query', 'query-too-slow', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/stats/flaky',
    summary: 'Steps of the runs of a query that failed and were well at one and the same commit',
    description:
      'In one run that was started again, or in two runs of a pipeline. Of the 2,000 newest failures, and of the 100 newest ' +
      'commits where two runs are compared; most frequent first, 100 at most.',
    access: 'user',
    verb: 'read',
    query: Type.Object({
      q: Type.Optional(Q),
      zone: Type.Optional(Zone),
      days: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 90, default: 30, description: 'How far back failures count' }),
      ),
    }),
    answer: Type.Object({ steps: Type.Array(FlakyStep) }),
    errors: ['bad-query', 'query-too-slow', 'invalid'],
  }),
  endpoint({
    method: 'GET',
    path: '/api/stats',
    summary: 'Numbers of a query, by group and by time',
    description:
      'Percentiles are nearest rank: always a number that occurred. A message counts in one group, that of its first ' +
      'tag with the key; only with `stage` in each stage of its topic. `open` counts the messages that had a label of ' +
      'the first group, `label:<family>`, at the end of each bucket.',
    access: 'user',
    verb: 'read',
    query: StatsQuery,
    answer: Stats,
    texts: ['text/csv'],
    errors: ['bad-query', 'query-too-slow', 'invalid'],
  }),
] as const;

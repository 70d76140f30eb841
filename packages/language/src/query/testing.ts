/** Arbitrary queries, messages and contexts for property tests, drawn from so few words that they often meet. */

import fc from 'fast-check';
import { stages } from '../stages.ts';
import { mentionsOf } from '../text/mentions.ts';
import { tagsOf, writeTag } from '../text/tags.ts';
import { type Compare, hasKinds, isKinds, type Node, type Query, sortFields, type TimePoint } from './ast.ts';
import type { MessageFacts, QueryContext } from './facts.ts';

/** The hour around which all times lie. */
export const noon = Date.UTC(2026, 10, 22, 12);
const hour = 3_600_000;

const zones = ['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kathmandu'] as const;
const users = ['ada', 'bob', 'Chloe', 'ci-robot'] as const;
const topics = ['/Build', '/Build/Pipelines', '/build/pipelines/nightly', '/Builder', '/Plan/Road map'] as const;
/** What users and topics were called before, in lower case. */
export const formerNames: Readonly<Record<string, string>> = { robert: 'bob' };
const formerPaths: Readonly<Record<string, string>> = { '/compile': '/Build' };
const textWords = [
  'deploy',
  'deployed',
  'Crème',
  'creme',
  'brûlée',
  'foo_bar',
  'foo',
  'bar',
  '日本語',
  '本',
  'x-1',
  '12:30',
  'https://a.example/b',
  '***',
] as const;
const tags = [
  'deploy',
  'env:production',
  'env:Production',
  'pipeline:Build and test',
  'value:3',
  'value:-0.5',
  'value:12.50',
  'value:1e3',
  'odd:a"b\\c*',
  'a b',
  '50%:x%41',
  'n:=3',
] as const;
const labels = [
  'open',
  'doing',
  'doing:ada',
  'done',
  'status:todo',
  'status:',
  'needs review',
  'a*',
  'x,y',
  '"q"',
] as const;
const keys = ['pr:github.com/acme/api/102', 'a b', '//x', 'k,1'] as const;

const someOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const listOf = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: 1, maxLength: 3 });
const compare = fc.constantFrom<Compare>('=', '>', '>=', '<', '<=');

const timePoint: fc.Arbitrary<TimePoint> = fc.oneof(
  fc.record({
    kind: fc.constant('ago' as const),
    amount: fc.nat(60),
    unit: fc.constantFrom('m' as const, 'h' as const, 'd' as const, 'w' as const),
  }),
  fc.record({
    kind: fc.constant('day' as const),
    date: someOf(['2026-11-20', '2026-11-22', '2026-11-23', '2026-10-25']),
  }),
  fc.record({
    kind: fc.constant('instant' as const),
    iso: someOf(['2026-11-22T12:00:00Z', '2026-11-22T10:00:00.250+01:00', '2026-11-20T00:00:00.000Z']),
  }),
);

const leaf: fc.Arbitrary<Node> = fc.oneof(
  fc.record({
    kind: fc.constant('word' as const),
    text: fc.oneof(
      someOf(textWords),
      someOf(['', 'OR', 'or', '-x', '--x', '-', '#', '#a', '@', 'label:x', 'a(b', 'dep', 'a b']),
    ),
    prefix: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('phrase' as const),
    text: fc.array(someOf(textWords), { maxLength: 3 }).map((all) => all.join(' ')),
  }),
  fc.record({ kind: fc.constant('phrase' as const), text: fc.string({ unit: 'grapheme', maxLength: 8 }) }),
  fc.record({ kind: fc.constant('tag' as const), name: someOf(tags) }),
  fc.record({ kind: fc.constant('tagKey' as const), key: someOf(['env', 'value', 'pipeline', '50%', 'a b']) }),
  fc.record({
    kind: fc.constant('tagNumber' as const),
    key: fc.constant('value'),
    compare,
    value: fc.oneof(
      someOf([3, -0.5, 12.5, 0]),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    ),
  }),
  fc.record({
    kind: fc.constant('label' as const),
    any: listOf(
      fc.oneof(
        fc.record({ text: someOf(labels), prefix: fc.boolean() }),
        fc.record({ text: fc.string({ minLength: 1, maxLength: 5 }), prefix: fc.boolean() }),
        fc.constant({ text: '', prefix: true }),
      ),
    ),
  }),
  fc.record({ kind: fc.constant('from' as const), any: listOf(someOf(['me', 'ada', 'Bob', 'Robert', 'ci-robot'])) }),
  fc.record({
    kind: fc.constant('mention' as const),
    name: someOf(['me', 'ada', 'BOB', 'robert', 'group:ops', 'oncall:payments']),
  }),
  fc.record({
    kind: fc.constant('in' as const),
    any: listOf(
      fc.oneof(
        fc.record({ path: someOf([...topics, '/Compile']), subtree: fc.boolean() }),
        fc.constant({ path: '', subtree: true }),
      ),
    ),
  }),
  fc.record({ kind: fc.constant('stage' as const), any: listOf(someOf(stages)) }),
  fc.record({ kind: fc.constant('is' as const), what: someOf(isKinds) }),
  fc.record({ kind: fc.constant('has' as const), what: someOf(hasKinds) }),
  fc.record(
    {
      kind: fc.constant('time' as const),
      field: fc.constantFrom('created' as const, 'updated' as const),
      from: timePoint,
      to: timePoint,
    },
    { requiredKeys: ['kind', 'field'] },
  ),
  fc.record({
    kind: fc.constant('count' as const),
    field: fc.constantFrom('votes' as const, 'replies' as const, 'likes' as const),
    compare,
    value: fc.integer({ min: -3, max: 6 }),
  }),
  fc.record({ kind: fc.constant('key' as const), key: someOf(keys) }),
  fc.record({ kind: fc.constant('id' as const), id: someOf(['m1', 'm 2', 'm3']) }),
  fc.record({ kind: fc.constant('thread' as const), id: someOf(['m0', 'm1', 'm 2']) }),
);

const node = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('and' as const), nodes: fc.array(tie('node'), { maxLength: 3 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('or' as const), nodes: fc.array(tie('node'), { maxLength: 3 }) }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('not' as const), node: tie('node') }) },
  ),
})).node;

/** Queries that need not be in normal form. */
export const anyQuery: fc.Arbitrary<Query> = fc.record(
  { where: node, sort: fc.record({ field: someOf(sortFields), descending: fc.boolean() }) },
  { requiredKeys: ['where'] },
);

/** One term alone, so that each kind is often met. */
export const anyTerm: fc.Arbitrary<Query> = leaf.map((where) => ({ where }));

const textPart = fc.oneof(
  someOf(textWords),
  someOf(tags).map((tag) => writeTag(tag)),
  someOf(['@ada', '@Bob', '@robert', '@group:ops', '@oncall:payments']),
);

const time = fc.integer({ min: -80, max: 40 }).map((hours) => noon + hours * hour);

export const anyMessage: fc.Arbitrary<MessageFacts> = fc
  .record({
    id: someOf(['m1', 'm 2', 'm3']),
    topic: fc.record({ path: someOf(topics), stages: fc.uniqueArray(someOf(stages), { maxLength: 2 }) }),
    author: someOf(users),
    text: fc.array(textPart, { maxLength: 6 }).map((parts) => parts.join(' ')),
    labels: fc
      .uniqueArray(someOf(labels), { maxLength: 3 })
      .map((all) => all.map((text) => ({ text, color: '#14892c' }))),
    key: fc.option(someOf(keys)),
    parentId: fc.option(fc.constant('m0')),
    createdAt: time,
    updatedAt: time,
    replies: fc.nat(6),
    likes: fc.nat(3),
    votes: fc.integer({ min: -3, max: 6 }),
    pinned: fc.boolean(),
    arrived: fc.nat(6),
  })
  .map((message) => ({ ...message, tags: tagsOf(message.text), mentions: mentionsOf(message.text) }));

export const anyContext: fc.Arbitrary<QueryContext> = fc.record(
  {
    now: fc.integer({ min: -2, max: 2 }).map((hours) => noon + hours * hour),
    zone: someOf(zones),
    reader: fc.option(someOf(users)),
    readUpTo: fc
      .array(fc.nat(6), { minLength: topics.length, maxLength: topics.length })
      .map((positions) => (topic: string) => positions[(topics as readonly string[]).indexOf(topic)] ?? 0),
    namesOf: fc.constant(namesOf),
    pathOf: fc.constant((path: string) => formerPaths[path.toLowerCase()] ?? path),
  },
  { requiredKeys: ['now', 'zone', 'reader'] },
);

function namesOf(name: string): readonly string[] {
  const called = name.toLowerCase();
  const now = formerNames[called] ?? called;
  return [now, ...Object.keys(formerNames).filter((former) => formerNames[former] === now)];
}

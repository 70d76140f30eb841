import fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { words } from '../text/words.ts';
import type { Compare, Node, TimePoint } from './ast.ts';
import type { MessageFacts, QueryContext } from './facts.ts';
import { matches, prepare } from './matches.ts';
import { parse } from './parse.ts';
import { anyContext, anyMessage, anyQuery, anyTerm, noon } from './testing.ts';

const hour = 3_600_000;

const message: MessageFacts = {
  id: 'm1',
  topic: { path: '/Build/Pipelines', stages: ['build', 'test'] },
  author: 'Ada',
  text: '#deploy #pipeline:Build%20and%20test Crème brûlée at 12:30, certificate_expired https://a.example @bob',
  tags: ['deploy', 'pipeline:Build and test', 'value:12.50', 'value:1e3'],
  mentions: ['bob', 'group:ops'],
  labels: [
    { text: 'AL', color: 'red' },
    { text: 'doing:ada', color: 'blue' },
    { text: 'status:todo', color: 'grey' },
  ],
  key: 'pr:1',
  parentId: null,
  createdAt: noon - 2 * hour,
  updatedAt: noon - hour,
  replies: 5,
  likes: 0,
  votes: -1,
  pinned: true,
  arrived: 7,
};

const context: QueryContext = { now: noon, zone: 'Europe/Paris', reader: 'bob', readUpTo: () => 6 };

const selects = (query: string, of: Partial<MessageFacts> = {}, by: Partial<QueryContext> = {}) =>
  matches({ ...message, ...of }, parse(query), { ...context, ...by });

describe('one message', () => {
  test.each([
    '',
    '***',
    '"?!"',
    'creme',
    'BRULEE crème',
    'expired certificate',
    'certificate_expired',
    '"Crème brulee"',
    '"build and test"',
    'certif*',
    'certificate_exp*',
    '12:30',
    'https://a.example',
    '#deploy',
    '#pipeline:"Build and test"',
    '#pipeline:*',
    '#value:>12',
    '#value:=12.5',
    'label:AL',
    'label:open,AL',
    'label:status:*',
    'from:ada',
    'from:me,ADA',
    '@me',
    '@BOB',
    '@group:ops',
    'in:/build/pipelines',
    'in:/Build/*',
    'in:/Build/Pipelines/*',
    'in:/*',
    'stage:deploy,test',
    'is:root',
    'is:task',
    'is:unread',
    'is:pinned',
    'has:link',
    'has:replies',
    'since:2h',
    'until:2h',
    'created:2026-11-22',
    'updated:<1h',
    'updated:>1h',
    'votes:<0',
    'replies:>=5',
    'likes:0',
    'key:pr:1',
    'id:m1',
    '#nothing OR creme',
    '-is:reply -(label:done OR #UP)',
  ])('is selected by %s', (query) => {
    expect(selects(query)).toBe(true);
  });

  test.each([
    'nothing',
    'cre',
    '"brulee creme"',
    '"certificate brulee"',
    'creme_brulee_x',
    '#Deploy',
    '#pipeline',
    '#pipeline:build',
    '#value:>=1000',
    'label:al',
    'label:doing',
    'label:ALL,A',
    'from:me',
    '@ada',
    'in:/Build',
    'in:/Buil/*',
    'stage:deploy',
    'is:reply',
    'since:119m',
    'until:2026-11-21',
    'created:2026-11-21',
    'updated:<59m',
    'updated:>61m',
    'votes:>=0',
    'key:PR:1',
    'id:m2',
    '-creme',
    'creme #nothing',
  ])('is not selected by %s', (query) => {
    expect(selects(query)).toBe(false);
  });

  test('days are those of the zone, both ends included', () => {
    const lateInParis = { createdAt: Date.UTC(2026, 10, 21, 23, 0) };
    expect(selects('created:2026-11-22', lateInParis)).toBe(true);
    expect(selects('created:2026-11-22', lateInParis, { zone: 'UTC' })).toBe(false);
    expect(selects('until:2026-11-21', { createdAt: Date.UTC(2026, 10, 21, 22, 59, 59, 999) })).toBe(true);
    expect(selects('until:2026-11-21', lateInParis)).toBe(false);
    // The clocks go back on 25 October 2026: the day has 25 hours.
    expect(selects('created:2026-10-25', { createdAt: Date.UTC(2026, 9, 25, 22, 59) })).toBe(true);
  });

  test('a prepared query follows the zone of each context', () => {
    const query = prepare(parse('created:2026-11-22'));
    const late = { ...message, createdAt: Date.UTC(2026, 10, 21, 23, 0) };
    expect(['UTC', 'Europe/Paris', 'UTC'].map((zone) => query(late, { ...context, zone }))).toEqual([
      false,
      true,
      false,
    ]);
  });

  test('where nobody reads, me is nobody and nothing is unread', () => {
    const nobody = { now: noon, zone: 'UTC', reader: null };
    for (const query of ['from:me', '@me', 'is:unread']) expect(matches(message, parse(query), nobody)).toBe(false);
  });

  test('unread is what others wrote and came behind the position', () => {
    expect(selects('is:unread', {}, { readUpTo: (topic) => (topic === '/Build/Pipelines' ? 7 : 0) })).toBe(false);
    expect(selects('is:unread', {}, { reader: 'ada' })).toBe(false);
  });

  test('a task is doing, or doing of somebody', () => {
    const withLabel = (text: string) => selects('is:task', { labels: [{ text, color: 'blue' }] });
    expect(['doing', 'doing:bob', 'doing:', 'done', 'Doing'].map(withLabel)).toEqual([true, true, false, false, false]);
  });
});

test('agrees with a naive model', () => {
  fc.assert(
    fc.property(fc.oneof(anyTerm, anyQuery), anyMessage, anyContext, (query, facts, reading) => {
      expect(matches(facts, query, reading)).toBe(model(query.where, facts, reading));
    }),
    { numRuns: 3_000 },
  );
});

/** The language once more, as plainly as it can be said. */
function model(node: Node, m: MessageFacts, c: QueryContext): boolean {
  switch (node.kind) {
    case 'and':
      return node.nodes.every((each) => model(each, m, c));
    case 'or':
      return node.nodes.some((each) => model(each, m, c));
    case 'not':
      return !model(node.node, m, c);
    case 'word':
      return holdsInOrder(m.text, node.text, node.prefix);
    case 'phrase':
      return holdsInOrder(m.text, node.text, false);
    case 'tag':
      return m.tags.includes(node.name);
    case 'tagKey':
      return m.tags.some((tag) => tag.startsWith(`${node.key}:`) && tag !== `${node.key}:`);
    case 'tagNumber':
      return m.tags.some((tag) => {
        const value = tag.startsWith(`${node.key}:`) ? tag.slice(node.key.length + 1) : '';
        return /^[+-]?\d+(\.\d+)?$/.test(value) && holds(Number(value), node.compare, node.value);
      });
    case 'label':
      return m.labels.some((label) =>
        node.any.some(({ text, prefix }) => label.text === text || (prefix && label.text.startsWith(text))),
      );
    case 'from':
      return node.any.some((name) => isCalled(name, m.author, c));
    case 'mention':
      return m.mentions.some((name) => isCalled(node.name, name, c));
    case 'in':
      return node.any.some(({ path, subtree }) => {
        const is = c.pathOf && path === '/Compile' ? '/Build' : path;
        return subtree
          ? `${m.topic.path}/`.toLowerCase().startsWith(`${is}/`.toLowerCase())
          : sameName(is, m.topic.path);
      });
    case 'stage':
      return node.any.some((stage) => m.topic.stages.includes(stage));
    case 'is':
      return {
        root: m.parentId === null,
        reply: m.parentId !== null,
        task: m.labels.some(({ text }) => text === 'doing' || text === 'doing:ada'),
        unread: m.arrived > (c.readUpTo?.(m.topic.path) ?? 99) && c.reader !== null && !sameName(c.reader, m.author),
        pinned: m.pinned,
      }[node.what];
    case 'has':
      return node.what === 'link' ? m.text.includes('https://') : m.replies > 0;
    case 'time': {
      const at = node.field === 'created' ? m.createdAt : m.updatedAt;
      const isAfter = node.from === undefined || at >= resolve(node.from, c, false);
      const isBefore = node.to === undefined || at <= resolve(node.to, c, true);
      return isAfter && isBefore;
    }
    case 'count':
      return holds(m[node.field], node.compare, node.value);
    case 'key':
      return m.key === node.key;
    case 'id':
      return m.id === node.id;
    case 'thread':
      return [m.id, m.parentId].includes(node.id);
  }
}

function holdsInOrder(text: string, wanted: string, prefix: boolean): boolean {
  const all = ` ${words(text).join(' ')} `;
  const part = words(wanted).join(' ');
  return part === '' || all.includes(prefix ? ` ${part}` : ` ${part} `);
}

/** Bob was called Robert, where former names count. */
function isCalled(name: string, is: string, { reader, namesOf }: QueryContext): boolean {
  const one = (each: string | null) => (namesOf && sameName(each, 'robert') ? 'bob' : each);
  return sameName(one(name === 'me' ? reader : name), one(is) ?? '');
}

function sameName(left: string | null, right: string): boolean {
  return left?.toLowerCase() === right.toLowerCase();
}

function holds(left: number, compare: Compare, right: number): boolean {
  return { '=': left === right, '>': left > right, '>=': left >= right, '<': left < right, '<=': left <= right }[
    compare
  ];
}

function resolve(point: TimePoint, { now, zone }: QueryContext, end: boolean): number {
  if (point.kind === 'instant') return Date.parse(point.iso);
  if (point.kind === 'day') {
    const start = DateTime.fromISO(`${point.date}T00:00:00`, { zone });
    return end ? start.plus({ days: 1 }).toMillis() - 1 : start.toMillis();
  }
  const minutes = { m: 1, h: 60, d: 1_440, w: 10_080 }[point.unit];
  return now - point.amount * minutes * 60_000;
}

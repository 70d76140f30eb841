import { describe, expect, test } from 'vitest';
import type { Node } from './ast.ts';
import { QueryError } from './error.ts';
import { forms, operators } from './operators.ts';
import { parse } from './parse.ts';
import { print } from './print.ts';

const where = (text: string): Node => parse(text).where;

function errorOf(text: string): QueryError {
  try {
    parse(text);
  } catch (error) {
    if (error instanceof QueryError) return error;
    throw error;
  }
  throw new Error(`No error in ${text}`);
}

const ago7d = { kind: 'ago', amount: 7, unit: 'd' };
const day = (date: string) => ({ kind: 'day', date });

test.each<[string, unknown]>([
  ['word', { kind: 'word', text: 'word', prefix: false }],
  ['wor*', { kind: 'word', text: 'wor', prefix: true }],
  ['***', { kind: 'word', text: '**', prefix: true }],
  ['"a phrase"', { kind: 'phrase', text: 'a phrase' }],
  ['"say \\"hi\\" \\\\ C:\\x"', { kind: 'phrase', text: 'say "hi" \\ C:\\x' }],
  ['12:30', { kind: 'word', text: '12:30', prefix: false }],
  ['https://a.example/b?c=d', { kind: 'word', text: 'https://a.example/b?c=d', prefix: false }],
  ['--force', { kind: 'word', text: '--force', prefix: false }],
  ['follow-up', { kind: 'word', text: 'follow-up', prefix: false }],
  ['-', { kind: 'word', text: '-', prefix: false }],
  ['or', { kind: 'word', text: 'or', prefix: false }],
  ['ORDER', { kind: 'word', text: 'ORDER', prefix: false }],

  ['#tag', { kind: 'tag', name: 'tag' }],
  ['#tag,', { kind: 'tag', name: 'tag' }],
  ['#a,b', { kind: 'tag', name: 'a,b' }],
  ['#key:value', { kind: 'tag', name: 'key:value' }],
  ['#key:"Build and test"', { kind: 'tag', name: 'key:Build and test' }],
  ['#key:Build%20and%20test', { kind: 'tag', name: 'key:Build and test' }],
  ['#key:"50%20"', { kind: 'tag', name: 'key:50%20' }],
  ['#"a b"', { kind: 'tag', name: 'a b' }],
  ['#key:*', { kind: 'tagKey', key: 'key' }],
  ['#key:>=3', { kind: 'tagNumber', key: 'key', compare: '>=', value: 3 }],
  ['#key:<-2.50', { kind: 'tagNumber', key: 'key', compare: '<', value: -2.5 }],
  ['#key:=3', { kind: 'tagNumber', key: 'key', compare: '=', value: 3 }],
  ['#key:"=3"', { kind: 'tag', name: 'key:=3' }],
  ['#key:3', { kind: 'tag', name: 'key:3' }],

  ['label:open', { kind: 'label', any: [{ text: 'open', prefix: false }] }],
  [
    'label:open,"needs, review",status:*,"a b"*',
    {
      kind: 'label',
      any: [
        { text: 'open', prefix: false },
        { text: 'needs, review', prefix: false },
        { text: 'status:', prefix: true },
        { text: 'a b', prefix: true },
      ],
    },
  ],
  ['from:Alice,me', { kind: 'from', any: ['alice', 'me'] }],
  ['@bob', { kind: 'mention', name: 'bob' }],
  ['@me', { kind: 'mention', name: 'me' }],
  ['@oncall:payments', { kind: 'mention', name: 'oncall:payments' }],
  ['in:/Build/Pipelines', { kind: 'in', any: [{ path: '/Build/Pipelines', subtree: false }] }],
  [
    'in:/Build/*,Plan/',
    {
      kind: 'in',
      any: [
        { path: '/Build', subtree: true },
        { path: '/Plan', subtree: false },
      ],
    },
  ],
  ['in:"/Road map/*"', { kind: 'in', any: [{ path: '/Road map', subtree: true }] }],
  ['in:/*', { kind: 'in', any: [{ path: '', subtree: true }] }],
  ['stage:deploy,Monitor', { kind: 'stage', any: ['deploy', 'monitor'] }],
  ['is:root', { kind: 'is', what: 'root' }],
  ['Has:link', { kind: 'has', what: 'link' }],

  ['since:7d', { kind: 'time', field: 'created', from: ago7d }],
  ['until:2026-11-01', { kind: 'time', field: 'created', to: day('2026-11-01') }],
  [
    'created:2026-10-01..2026-10-31',
    { kind: 'time', field: 'created', from: day('2026-10-01'), to: day('2026-10-31') },
  ],
  ['created:2026-10-01', { kind: 'time', field: 'created', from: day('2026-10-01'), to: day('2026-10-01') }],
  ['created:2026-10-01..', { kind: 'time', field: 'created', from: day('2026-10-01') }],
  ['updated:<7d', { kind: 'time', field: 'updated', from: ago7d }],
  ['updated:>7d', { kind: 'time', field: 'updated', to: ago7d }],
  ['updated:>2026-10-31', { kind: 'time', field: 'updated', from: day('2026-11-01') }],
  ['updated:<2026-11-01', { kind: 'time', field: 'updated', to: day('2026-10-31') }],
  [
    'updated:>2026-11-01T00:00:00Z',
    { kind: 'time', field: 'updated', from: { kind: 'instant', iso: '2026-11-01T00:00:00.001Z' } },
  ],

  ['votes:>3', { kind: 'count', field: 'votes', compare: '>', value: 3 }],
  ['replies:>=5', { kind: 'count', field: 'replies', compare: '>=', value: 5 }],
  ['likes:0', { kind: 'count', field: 'likes', compare: '=', value: 0 }],
  ['votes:<-2', { kind: 'count', field: 'votes', compare: '<', value: -2 }],
  ['key:pr:github.com/acme/api/102', { kind: 'key', key: 'pr:github.com/acme/api/102' }],
  ['key:a,b', { kind: 'key', key: 'a,b' }],
  ['id:01J', { kind: 'id', id: '01J' }],
  ['thread:01J', { kind: 'thread', id: '01J' }],
])('%s is one term', (text, node) => {
  expect(where(text)).toEqual(node);
});

describe('joining', () => {
  const word = (text: string): Node => ({ kind: 'word', text, prefix: false });
  const [a, b, c] = [word('a'), word('b'), word('c')];

  test('nothing selects everything', () => {
    expect(parse('')).toEqual({ where: { kind: 'and', nodes: [] } });
    expect(parse('  \u3000')).toEqual(parse(''));
  });

  test('OR binds weaker than juxtaposition', () => {
    const or = (...nodes: Node[]): Node => ({ kind: 'or', nodes });
    const and = (...nodes: Node[]): Node => ({ kind: 'and', nodes });
    expect(where('a b OR c')).toEqual(or(and(a, b), c));
    expect(where('a (b OR c)')).toEqual(and(a, or(b, c)));
    expect(where('a OR(b c)')).toEqual(or(a, and(b, c)));
    expect(where('((a))')).toEqual(a);
  });

  test('a dash negates at the start of a term', () => {
    expect(where('-a')).toEqual({ kind: 'not', node: a });
    expect(where('-(a OR b)')).toEqual({ kind: 'not', node: { kind: 'or', nodes: [a, b] } });
    expect(where('-label:done')).toMatchObject({ kind: 'not', node: { kind: 'label' } });
    expect(where('-#x')).toMatchObject({ kind: 'not', node: { kind: 'tag' } });
  });

  test('sort stands anywhere at the top', () => {
    const sort = { field: 'updated', descending: true };
    for (const text of ['a b sort:-updated', 'sort:-updated a b', 'a sort:-updated b']) {
      expect(parse(text)).toEqual({ where: { kind: 'and', nodes: [a, b] }, sort });
    }
    expect(parse('sort:created')).toEqual({
      where: { kind: 'and', nodes: [] },
      sort: { field: 'created', descending: false },
    });
    expect(print(parse('sort:-updated (a OR b)'))).toBe('(a OR b) sort:-updated');
  });
});

describe('errors', () => {
  test.each<[text: string, wrong: string, message: RegExp, fixed?: string]>([
    ['a lable:open', 'lable', /no operator "lable:".*nearest is "label:".*"lable:open"/, 'a label:open'],
    ['-lable:open', 'lable', /no operator/, '-label:open'],
    ['std::vector', 'std::vector', /no operator "std:".*nearest/, '"std::vector"'],
    ['note:"a b"', 'note:"a b"', /no operator "note:"/, '"note:a b"'],
    ['label:', 'label:', /Something must stand behind "label:"/],
    ['label:open,', 'label:open,', /Between two commas/],
    ['from:a!b', 'a!b', /can be no user/],
    ['@a!b', '@a!b', /can call nobody/, '"@a!b"'],
    ['in:/', '/', /A topic has a name/],
    ['in:/Build*', '/Build*', /star stands alone behind a slash/],
    ['stage:bild', 'bild', /none of plan, code, build/, 'stage:build'],
    ['is:root,reply', 'is:root,reply', /takes one value/, '(is:root OR is:reply)'],
    ['since:yesterday', 'yesterday', /is no time/],
    ['since:2026-02-30', '2026-02-30', /is no time/],
    ['updated:2h', '2h', /must stand "<"/, 'updated:<2h'],
    ['votes:many', 'many', /is no number/],
    ['#123', '#123', /can be no tag/, '"#123"'],
    ['#env:prod*', '#env:prod*', /star stands alone/, '"#env:prod*"'],
    ['#n:>x', '#n:>x', /must stand a number/],
    ['sort:-update', 'update', /none of created, updated/, 'sort:-updated'],
    ['sort:created sort:votes', 'sort:votes', /one order/, 'sort:created '],
    ['(a sort:created)', 'sort:created', /orders the whole query/],
    ['a OR b sort:created', 'sort:created', /orders the whole query/],
    ['-sort:created', 'sort:created', /orders the whole query/],
    ['a OR', 'a OR', /OR stands between two terms/],
    ['OR a', 'OR a', /OR stands between two terms/],
    ['a OR OR b', 'a OR OR b', /OR stands between two terms/],
    ['a ()', '()', /parentheses are empty/, 'a '],
    ['(a b', '(a b', /parenthesis is not closed/, '(a b)'],
    ['a b)', ')', /closes nothing/, 'a b'],
    ['a "b c', '"b c', /quotes are not closed/, 'a "b c"'],
  ])('%s', (text, wrong, message, fixed) => {
    const error = errorOf(text);
    expect(error.message).toMatch(message);
    expect(text.slice(error.position, error.end)).toBe(wrong);
    if (fixed !== undefined) expect(error.hint?.fixed).toBe(fixed);
  });

  test('a hint is a query without this error', () => {
    for (const text of ['lable:open', 'note:x', 'updated:2h', '(a', 'a)', '"b', '#123', '@a!', 'is:root,reply']) {
      const fixed = errorOf(text).hint?.fixed ?? text;
      expect(() => parse(fixed), fixed).not.toThrow();
    }
  });
});

describe('limits', () => {
  const repeated = (term: string, times: number) => Array.from({ length: times }, () => term).join(' ');

  test('200 terms, listed values counting one each', () => {
    expect(() => parse(repeated('a', 200))).not.toThrow();
    expect(errorOf(repeated('a', 201))).toMatchObject({ position: 400, message: expect.stringMatching(/200 terms/) });
    expect(errorOf(`label:${repeated('a', 201).replaceAll(' ', ',')}`).message).toMatch(/200 terms/);
  });

  test('parentheses 20 deep', () => {
    expect(() => parse(`${'('.repeat(20)}a${')'.repeat(20)}`)).not.toThrow();
    expect(errorOf(`${'('.repeat(21)}a${')'.repeat(21)}`)).toMatchObject({ position: 20 });
    expect(errorOf('('.repeat(100_000)).message).toMatch(/20 deep/);
    expect(() => parse('"((((((((((((((((((((((((("')).not.toThrow();
  });
});

test('every example of the table is read', () => {
  for (const { examples } of [...operators, ...forms]) {
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) expect(() => parse(example), example).not.toThrow();
  }
});

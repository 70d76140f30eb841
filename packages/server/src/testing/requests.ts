/** Random requests to an endpoint: mostly as its schemas say, with something hostile in the midst. */

import fc from 'fast-check';
import type { TSchema } from 'typebox';
import type { Endpoint } from '../contract/endpoint.ts';

export interface RandomRequest {
  readonly method: Endpoint['method'];
  readonly url: string;
  /** As it goes over the wire; none without it. */
  readonly body?: string;
}

/** Things that are there, by the name of the field that takes them. */
export type Known = Readonly<Record<string, readonly string[]>>;

const hostileTexts = [
  '',
  ' ',
  'a\0b',
  '\ud800',
  '__proto__',
  'constructor',
  "'; drop table message; --",
  '%00%zz',
  '../../etc/passwd',
  '\u202e\u2066💥',
  '＃tag ＠me',
  'a'.repeat(3000),
  '#'.repeat(300),
  '(((((',
  '"open',
  'votes:>99999999999999999999',
  'replies:>2.5 sort:-likes',
  'likes:-1 #n:>=-0.0 #n:<99999999999999999999',
  'since:9999w',
  'created:0001-01-01..9999-12-31',
  'id:vvvvvvvvvvv key:\u{10ffff}*',
  `${'-word* OR '.repeat(60)}x`,
  'is:unread',
  'from:me @me -@me label:* in:/*',
  '***',
  '中文字 क्षि ffi*',
  '0000-00-00T00:00:00Z',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999Z',
  '1gk8zik.1',
  'zzzzzzzzzzzz.zzzzzzzzzzzz',
  '-zzzzzzzzzz.1',
  'javascript:alert(1)',
  'http://127.0.0.1:1/',
  'DEEP',
];

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom<unknown>(...hostileTexts) },
  fc.constantFrom<unknown>(null, true, 0, -1, 0.5, 2 ** 31, 2 ** 53, 1e308, [], {}, [[]], { a: { b: [null] } }),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

const rawBodies = ['', '{', 'null', '[]', '"x"', '{"__proto__":{"admin":true}}', '\ufeff{}', '{"text":"\\ud800"}'];

/** Stands for `"DEEP"`: nested so far that a careless walk ends the stack. */
const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;

export function requestsTo(endpoint: Endpoint, known: Known): fc.Arbitrary<RandomRequest> {
  const { method, path } = endpoint;
  const params = fc.record(
    Object.fromEntries(
      [...path.matchAll(/:(\w+)|\*/g)].map(([whole, name = 'rest']) => [whole, valueFor(undefined, name, known)]),
    ),
  );
  const query = endpoint.query ? valueFor(endpoint.query, 'query', known) : fc.constant({});
  const json = endpoint.body
    ? valueFor(endpoint.body, 'body', known).map((body) => JSON.stringify(body).replace('"DEEP"', deep))
    : null;
  const body =
    endpoint.kind === 'raw'
      ? fc.constantFrom(...hostileTexts, ...rawBodies)
      : json && fc.oneof({ weight: 20, arbitrary: json }, fc.constantFrom(...rawBodies, deep));
  return fc
    .record({
      params,
      query,
      extra: fc.oneof(
        { weight: 20, arbitrary: fc.constant('') },
        fc.constantFrom('nothing=1', 'q=a&q=b', 'limit=1e9', '%zz=%'),
      ),
      body: body ?? fc.constant(undefined),
    })
    .map(({ params: given, query: fields, extra, body: sent }) => {
      const filled = path.replace(/:\w+|\*/g, (whole) => encode(given[whole]));
      const search = [...searchOf(fields), ...(extra ? [extra] : [])].join('&');
      return { method, url: search ? `${filled}?${search}` : filled, ...(sent !== undefined && { body: sent }) };
    });
}

function searchOf(fields: unknown): string[] {
  if (typeof fields !== 'object' || fields === null) return [];
  return Object.entries(fields).map(([name, value]) => `${encode(name)}=${encode(value)}`);
}

/** Half a pair cannot be encoded by the rules, so it goes as the bytes that a careless client would send. */
function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.isWellFormed() ? encodeURIComponent(text) : '%ED%A0%80';
}

type Schema = TSchema & {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, Schema>>;
};

function valueFor(schema: Schema | undefined, name: string, known: Known): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 40, arbitrary: fittingFor(schema, name, known) }, hostile);
}

function fittingFor(schema: Schema | undefined, name: string, known: Known): fc.Arbitrary<unknown> {
  const there = Object.hasOwn(known, name) ? known[name] : undefined;
  if (there) return fc.constantFrom(...there);
  if (!schema) return fc.constant('x');
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((each) => fittingFor(each, name, known)));
  if (schema.allOf) {
    return fc
      .tuple(...schema.allOf.map((each) => fittingFor(each, name, known)))
      .map((parts) => Object.assign({}, ...parts));
  }
  if (schema.properties) {
    const { properties, required = [] } = schema;
    const fields = Object.entries(properties).map(([field, each]) => [field, valueFor(each, field, known)] as const);
    // Now and then one that must be there is missing.
    return fc.oneof(
      { weight: 20, arbitrary: fc.record(Object.fromEntries(fields), { requiredKeys: [...required] }) },
      fc.record(Object.fromEntries(fields), { requiredKeys: [] }),
    );
  }
  if (schema.patternProperties) {
    const [each] = Object.values(schema.patternProperties);
    return fc.dictionary(fc.constantFrom('a', 'b', '__proto__', 'x y', '*'), valueFor(each, name, known), {
      maxKeys: 3,
    });
  }
  switch (schema.type) {
    case 'array':
      return fc.array(valueFor(schema.items, name, known), { maxLength: 3 });
    case 'boolean':
      return fc.boolean();
    case 'integer':
    case 'number':
      return fc.constantFrom(1, 2, 100);
    case 'null':
      return fc.constant(null);
    default:
      return fc.constantFrom('x', 'a text #tag', 'open');
  }
}

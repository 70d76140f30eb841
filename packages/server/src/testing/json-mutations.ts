/** JSON values changed at one place or at many, for tests of code that reads what others send. */

import fc from 'fast-check';

export type JsonPath = readonly (string | number)[];

/** Stands for the absence of a field. */
export const removed = Symbol('removed');

/** Every place in a value, the value itself left out. */
export function pathsOf(value: unknown, path: JsonPath = []): JsonPath[] {
  return childrenOf(value).flatMap(([name, child]) => {
    const inner = [...path, name];
    return [inner, ...pathsOf(child, inner)];
  });
}

export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((current, name) => childrenOf(current).find(([each]) => each === name)?.[1], value);
}

/** A copy in which the place holds something else. A field may be new; all else on the way there must exist. */
export function changedAt(value: unknown, path: JsonPath, replacement: unknown): unknown {
  const [first, ...rest] = path;
  if (first === undefined) return replacement;
  const children = childrenOf(value).flatMap(([name, child]): [string | number, unknown][] => {
    const next = name === first ? changedAt(child, rest, replacement) : child;
    return next === removed ? [] : [[name, next]];
  });
  if (Array.isArray(value)) return children.map(([, child]) => child);
  if (typeof value !== 'object' || value === null) return value;
  const isNew = rest.length === 0 && replacement !== removed && !Object.hasOwn(value, first);
  return { ...Object.fromEntries(children), ...(isNew && { [first]: replacement }) };
}

/** What a sender that changed its format, or one that means harm, may put in the place of a field. */
const strangers = [
  removed,
  null,
  '',
  'word',
  '\0\ud800',
  'not-a-date',
  0,
  -1,
  1.5,
  1e300,
  true,
  [],
  {},
  [null],
  [[]],
  [{}],
];

/** The value with one to five of its places changed. */
export function mutationsOf(value: unknown): fc.Arbitrary<unknown> {
  const change = fc.record({ path: fc.constantFrom(...pathsOf(value)), stranger: fc.constantFrom(...strangers) });
  return fc
    .array(change, { minLength: 1, maxLength: 5 })
    .map((changes) => changes.reduce((current, { path, stranger }) => changedAt(current, path, stranger), value));
}

function childrenOf(value: unknown): [string | number, unknown][] {
  if (Array.isArray(value)) return value.map((child, index) => [index, child]);
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

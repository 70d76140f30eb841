import { expect, test } from 'vitest';
import { completionAt } from './complete.ts';

/** The caret is the bar. */
function at(marked: string) {
  const caret = marked.indexOf('|');
  const text = marked.replace('|', '');
  const found = completionAt(text, caret);
  return found && { kind: found.kind, prefix: found.prefix, replaced: text.slice(found.from, found.to) };
}

test.each<[string, ReturnType<typeof at>]>([
  ['|', { kind: 'operator', prefix: '', replaced: '' }],
  ['a la|', { kind: 'operator', prefix: 'la', replaced: 'la' }],
  ['-la|', { kind: 'operator', prefix: 'la', replaced: 'la' }],
  ['(#pi|pe) x', { kind: 'tag', prefix: 'pi', replaced: 'pipe' }],
  ['#a,b|', { kind: 'tag', prefix: 'a,b', replaced: 'a,b' }],
  ['#pipeline:"Build a|nd" x', { kind: 'tag', prefix: 'pipeline:Build a', replaced: 'pipeline:"Build and"' }],
  ['-@bo|', { kind: 'user', prefix: 'bo', replaced: 'bo' }],
  ['from:alice,b|ob', { kind: 'user', prefix: 'b', replaced: 'bob' }],
  ['label:open,"needs re|', { kind: 'label', prefix: 'needs re', replaced: '"needs re' }],
  ['label:|open,doing', { kind: 'label', prefix: '', replaced: 'open' }],
  ['in:/Build/|', { kind: 'topic', prefix: '/Build/', replaced: '/Build/' }],
  ['stage:d|', { kind: 'stage', prefix: 'd', replaced: 'd' }],
  ['is:r|', { kind: 'value', prefix: 'r', replaced: 'r' }],
  ['sort:-|', { kind: 'value', prefix: '-', replaced: '-' }],
  ['"a phr|', null],
  ['nothing:x|', null],
  ['http://x|', { kind: 'operator', prefix: 'http://x', replaced: 'http://x' }],
])('%s', (marked, expected) => {
  expect(at(marked)).toEqual(expected);
});

test('a choice knows its operator', () => {
  expect(completionAt('has:', 4)?.operator?.choices).toEqual(['link', 'replies']);
  // Groups may be called, and write nothing.
  expect(completionAt('from:', 5)?.operator?.name).toBe('from');
  expect(completionAt('@', 1)?.operator).toBeUndefined();
});

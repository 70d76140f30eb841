import { expect, it } from 'vitest';
import { comparePaths, foldPath, parentOf, readPath } from './paths.ts';

it.each([
  ['/Build', '/Build'],
  ['Build/Pipelines/', '/Build/Pipelines'],
  ['/a.b/c-d/e_f/g+h', '/a.b/c-d/e_f/g+h'],
  ['/E\u0301quipe', '/\u00c9quipe'],
  ['/1/2/3/4/5/6/7/8', '/1/2/3/4/5/6/7/8'],
])('takes %s as %s', (given, path) => {
  expect(readPath(given)).toBe(path);
});

it.each([
  ['/', '"" is no topic name'],
  ['/a//b', '"" is no topic name'],
  ['/a b', '"a b" is no topic name'],
  ['/a/..', '".." is no topic name'],
  ['/Build/*', '"*" is no topic name'],
  [`/${'x'.repeat(65)}`, 'is no topic name'],
  ['/1/2/3/4/5/6/7/8/9', '9 topics deep'],
  [`/${'x'.repeat(60)}`.repeat(4), '244 characters long'],
])('refuses %s: %s', (given, sentence) => {
  expect(() => readPath(given)).toThrow(sentence);
});

it('compares without case, with or without slashes at the ends', () => {
  expect(foldPath('build/Pipelines/')).toBe(foldPath('/Build/pipelines'));
  expect(foldPath('/')).toBe('/');
});

it('knows the topic above', () => {
  expect([parentOf('/a/b/c'), parentOf('/a')]).toEqual(['/a/b', null]);
});

it('puts a topic before those below it, and these before its siblings', () => {
  const paths = ['/a', '/a/b', '/a/b/c', '/a-b', '/a.b', '/b'];
  expect(paths.toReversed().sort(comparePaths)).toEqual(paths);
});

import { expect, test } from 'vitest';
import { tagsOf } from '../text/tags.ts';
import { headingOf, readSnippet, typedSnippet } from './snippet.ts';

test('what a person types keeps its tags, and its code has none', () => {
  const text = typedSnippet({
    heading: 'Who holds\nthe lock #pg @ada',
    language: 'c++',
    expires: '2026-12-01',
    code: '#define NO_TAG',
  });
  expect(tagsOf(text)).toEqual(['language:c++', 'expires:2026-12-01', 'pg']);
  expect(readSnippet(text)).toMatchObject({ language: 'c++', expires: '2026-12-01', code: '#define NO_TAG' });
  expect(headingOf(text)).toBe('Who holds the lock #pg @ada');
});

test('a heading loses no word but those that say language and end', () => {
  expect(headingOf('Sort #language:go by time #story:API-7\n```\nx\n```')).toBe('Sort by time #story:API-7');
  expect(readSnippet('#language:go #expires:soon x')).toMatchObject({ expires: undefined });
});

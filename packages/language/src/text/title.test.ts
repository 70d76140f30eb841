import { expect, test } from 'vitest';
import { textProblem } from './check.ts';
import { bodyOf, titleOf } from './title.ts';

test.each<[text: string, title: string, body: string]>([
  ['one line', 'one line', ''],
  ['', '', ''],
  ['title \r\n\r\nbody\nmore', 'title', 'body\nmore'],
  ['title\n\n    code', 'title', '    code'],
  ['title\u2028body', 'title', 'body'],
  ['title\n  \n', 'title', ''],
])('%j', (text, title, body) => {
  expect(titleOf(text)).toBe(title);
  expect(bodyOf(text)).toBe(body);
});

test('what no store keeps', () => {
  expect(textProblem('a👍\u2060')).toBeNull();
  expect(textProblem('a\0b')).toBe('nul');
  expect(textProblem('a\ud83d')).toBe('surrogate');
  expect(textProblem('\udc4d\ud83d')).toBe('surrogate');
});

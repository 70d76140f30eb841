import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../components/shapes.ts';
import { shownMessage } from '../../../testing/shownMessage.ts';
import { codeOf, languageOf, languageTitle } from './code.ts';

const message = (id: string, text: string): ShownMessage =>
  shownMessage({
    id,
    topic: '/Code/Snippets',
    author: { name: 'ada', fullName: 'Ada', robot: false, kind: null },
    text,
    createdAt: '2026-11-20T09:00:00.000Z',
    updatedAt: '2026-11-20T09:00:00.000Z',
  });

describe('the code of a thread', () => {
  it('stands in the body, and all replies are comments', () => {
    const root = message('r', '#language:go Hello\n```go\npackage main\n```');
    const found = codeOf(root, [message('a', 'nice')]);
    expect(found).toMatchObject({ code: 'package main', language: 'go', holder: { id: 'r' } });
    expect(found?.comments.map(({ id }) => id)).toEqual(['a']);
  });

  it('stands in the oldest reply of a snippet of Tat', () => {
    const found = codeOf(message('r', 'Read a sheet #language:perl'), [
      message('a', 'use strict;'),
      message('b', 'ta'),
    ]);
    expect(found).toMatchObject({ code: 'use strict;', language: 'perl', holder: { id: 'a' } });
    expect(found?.comments.map(({ id }) => id)).toEqual(['b']);
  });

  it('is missing where nobody wrote any', () => {
    expect(codeOf(message('r', '#language:go Hello'), [])).toBeNull();
  });
});

it('a language is told by its tag, its fence, or the name of a file', () => {
  expect(languageOf('#language:go x')).toBe('go');
  expect(languageOf('x\n```sql\nselect 1\n```')).toBe('sql');
  expect(languageOf('deploy.yaml of the shop\n```\na: 1\n```')).toBe('yaml');
  expect(languageOf('A note')).toBeUndefined();
  expect([languageTitle('golang'), languageTitle('klingon')]).toEqual(['Go', 'klingon']);
});

import { expect, it } from 'vitest';
import { diffOf, revisionsOf } from './revisions.ts';

const text = (code: string, title = 'Hello') => `#language:go ${title}\n\`\`\`go\n${code}\n\`\`\``;
const entry = (position: number, kind: string, data: Record<string, unknown>) => ({
  position,
  kind,
  actor: 'ada',
  at: `2026-11-20T09:0${position}:00.000Z`,
  recorded: `2026-11-20T09:0${position}:00.000Z`,
  data,
});
const change = (position: number, was: string, is: string) => entry(position, 'message.updated', { text: { was, is } });

it('revisions are the texts that changed the code', () => {
  const history = [
    entry(1, 'message.created', {}),
    change(2, text('a'), text('b')),
    entry(3, 'message.updated', { likers: { was: [], is: ['bruno'] } }),
    change(4, text('b'), text('b', 'Another title')),
    change(5, text('b', 'Another title'), text('c')),
  ];
  const revisions = revisionsOf(history, text('c'));
  expect(revisions.map(({ position, code }) => [position, code])).toEqual([
    [1, 'a'],
    [2, 'b'],
    [5, 'c'],
  ]);
  expect(revisionsOf([entry(1, 'message.created', {})], text('a'))).toHaveLength(1);
});

it('what was emptied has no code', () => {
  const emptied = entry(2, 'message.updated', { text: { was: null, is: text('b') } });
  expect(revisionsOf([entry(1, 'message.created', {}), emptied], text('b')).map(({ code }) => code)).toEqual([
    null,
    'b',
  ]);
});

it('a diff tells each line with its numbers', () => {
  expect(diffOf('a\nb\nc', 'a\nB\nc\nd')).toEqual([
    { kind: 'same', text: 'a', was: 1, is: 1 },
    { kind: 'removed', text: 'b', was: 2, is: null },
    { kind: 'added', text: 'B', was: null, is: 2 },
    { kind: 'same', text: 'c', was: 3, is: 3 },
    { kind: 'added', text: 'd', was: null, is: 4 },
  ]);
});

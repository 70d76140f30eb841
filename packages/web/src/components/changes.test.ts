import { expect, it } from 'vitest';
import { formerTexts, type ShownEntry } from './changes.ts';

const entry = (position: number, kind: string, data: ShownEntry['data']): ShownEntry => ({
  position,
  kind: `message.${kind}`,
  actor: 'ada',
  at: '2026-11-24T10:00:00.000Z',
  recorded: '2026-11-24T10:00:00.000Z',
  data,
});

it('names the entries whose text was replaced and is still held', () => {
  const created = entry(1, 'created', {});
  const second = entry(2, 'changed', { text: { was: 'first', is: 'second' } });
  const labelled = entry(3, 'changed', { labels: { was: [], is: [] } });
  const late = entry(4, 'late', { late: { text: 'too late' } });
  const third = entry(5, 'changed', { text: { was: 'second', is: 'third' } });
  expect([...formerTexts([created])]).toEqual([]);
  expect([...formerTexts([created, second, labelled, late, third])].toSorted()).toEqual([1, 2, 4]);
});

it('does not name what was emptied already', () => {
  const created = entry(1, 'created', {});
  const second = entry(2, 'changed', { text: { was: null, is: 'second' } });
  const third = entry(3, 'changed', { text: { was: 'second', is: 'third' } });
  expect([...formerTexts([created, second, third])]).toEqual([2]);
});

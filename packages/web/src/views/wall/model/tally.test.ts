import { expect, it } from 'vitest';
import type { Item, ItemState } from '../../../data/items.ts';
import { groupItems } from './groups.ts';
import { byNeed, countStates, lastChanged } from './tally.ts';

const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  topic: '/Monitor',
  service: null,
  name: id,
  group: null,
  state: 'UP',
  since: null,
  ...more,
});

it('counts each state, and nothing that was not there', () => {
  expect(countStates(['AL', 'UP', 'UP', null, 'unknown'])).toEqual({ AL: 1, WARN: 0, UP: 2, unknown: 1 });
});

it('tells what changed last, the newest first', () => {
  const items = ['03', '01', '05', '02', '04'].map((at) => item(at, { since: `2026-11-24T00:${at}:00.000Z` }));
  expect(lastChanged([item('never'), ...items], 3).map(({ id }) => id)).toEqual(['05', '04', '03']);
});

it('names those in need first', () => {
  const states = new Map<string, ItemState>([
    ['a', 'UP'],
    ['b', 'unknown'],
    ['c', 'AL'],
    ['d', 'WARN'],
  ]);
  expect(byNeed([...states.keys()], (id) => states.get(id) ?? null, 3)).toEqual(['c', 'd', 'b']);
});

it('groups by service, topic or a tag, those without one last', () => {
  const items = [
    item('disk 10', { service: 'web' }),
    item('disk 2', { service: 'web' }),
    item('lone'),
    item('cpu', { service: 'api', group: 'gra' }),
  ];
  expect(groupItems(items, 'service')).toEqual([
    { name: 'api', ids: ['cpu'] },
    { name: 'web', ids: ['disk 2', 'disk 10'] },
    { name: '', ids: ['lone'] },
  ]);
  expect(groupItems(items, 'dc').map(({ name }) => name)).toEqual(['gra', '']);
  expect(groupItems(items, 'topic')).toHaveLength(1);
  expect(groupItems(items, '')[0]?.ids).toHaveLength(4);
});

import { expect, it } from 'vitest';
import type { ShownMessage } from '../../../components/shapes.ts';
import { type Grouping, groupPulls } from './groups.ts';
import { pullsOf } from './pull.ts';
import { by, message, now } from './testing.ts';

function shape(messages: readonly ShownMessage[], grouping: Grouping = 'turn', asked: readonly string[] = []) {
  const pulls = pullsOf(messages, { reviews: [], runs: [] }, { now, staleDays: 3 });
  return groupPulls(pulls, grouping, 'ada', new Set(['ada', ...asked])).map((group) => [
    'turn' in group.of ? group.of.turn : `name ${group.of.name}`,
    ...group.pulls.map((each) => each.message.id),
  ]);
}

const messages = [
  message(by('bruno', ['chloe']), { id: 'others' }),
  message(by('ada', ['bruno'], 'acme/web'), { id: 'own', labels: ['OPENED'] }),
  message(by('bruno', ['ada', 'chloe']), { id: 'asked', labels: ['OPENED'] }),
  message(by('bruno', ['ada']), { id: 'merged', labels: ['MERGED'] }),
  message('#PullRequest', { id: 'bare' }),
  message('A note', { id: 'note' }),
];

it('puts what waits for the reader first, then his own, then what waits for others', () => {
  expect(shape(messages)).toEqual([
    ['review', 'asked'],
    ['mine', 'own'],
    ['waiting', 'others', 'bare'],
    ['closed', 'merged'],
    ['other', 'note'],
  ]);
});

it('asks the reader by his groups too', () => {
  const asksGroup = [message(by('bruno', ['group:core']), { id: 'ours' })];
  expect(shape(asksGroup)).toEqual([['waiting', 'ours']]);
  expect(shape(asksGroup, 'turn', ['group:core'])).toEqual([['review', 'ours']]);
});

it('groups open ones by repository, those without one last', () => {
  expect(shape(messages, 'repository')).toEqual([
    ['name acme/api', 'others', 'asked'],
    ['name acme/web', 'own'],
    ['name ', 'bare'],
    ['closed', 'merged'],
    ['other', 'note'],
  ]);
});

it('groups open ones by whom they wait for, and shows one that waits for two in both', () => {
  expect(shape(messages, 'person')).toEqual([
    ['name ada', 'asked'],
    ['name bruno', 'own'],
    ['name chloe', 'others', 'asked'],
    ['name ', 'bare'],
    ['closed', 'merged'],
    ['other', 'note'],
  ]);
});

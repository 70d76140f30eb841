import { families } from '@tagloop/language/labels/families';
import { expect, it } from 'vitest';
import { choices } from './labelChoices.ts';

const labels = [
  { text: 'Failed', color: 'red' },
  { text: 'urgent', color: 'tomato' },
];

it('offers the families of the message first, then its own labels', () => {
  const groups = choices(labels, families, '');
  expect(groups.slice(0, 3).map(({ name }) => name)).toEqual(['run', 'deployment', '']);
  expect(groups[0]?.members.filter(({ isSet }) => isSet).map(({ label }) => label)).toEqual([labels[0]]);
  expect(groups[2]?.members).toEqual([{ label: labels[1], isSet: true }]);
});

it('narrows by what is typed, and offers that as a new label', () => {
  const texts = (typed: string) =>
    choices([], families, typed).map(({ members }) => members.map(({ label }) => label.text));
  expect(texts('wait')).toEqual([['Waiting'], ['Waiting'], ['wait']]);
  expect(texts('OPENED')).toEqual([['OPENED']]);
});

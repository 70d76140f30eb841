import { expect, it } from 'vitest';
import { againAt } from './again.ts';

it.each([
  ['https://github.com/acme/api/actions/runs/9913370102', 'https://github.com/acme/api/actions/runs/9913370102'],
  ['https://github.com/acme/api/actions/runs/99/attempts/2#step:3', 'https://github.com/acme/api/actions/runs/99'],
  [
    'https://git.example.org/acme/api/-/pipelines/31?private_token=x',
    'https://git.example.org/acme/api/-/pipelines/31',
  ],
  ['https://ada:secret@git.example.org/acme/api/-/jobs/7', 'https://git.example.org/acme/api/-/jobs/7'],
  ['https://ci.example.org/job/api/74/', undefined],
  ['javascript:alert(1)//actions/runs/1', undefined],
  ['no address', undefined],
  [undefined, undefined],
])('of %s it is %s', (url, expected) => {
  expect(againAt(url)).toBe(expected);
});

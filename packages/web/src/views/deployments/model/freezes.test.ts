import { expect, it } from 'vitest';
import { message } from '../testing.ts';
import { freezesFor, freezesIn, freezesOf } from './freezes.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const ids = (found: readonly { readonly message: { readonly id: string } }[]) => found.map(({ message }) => message.id);

it('finds what holds now, the longest first', () => {
  const found = freezesIn(
    [
      message('short', '#freeze #end:2026-11-20T13:00:00Z'),
      message('open', '#freeze #end:soon the fair'),
      message('over', '#freeze #end:2026-11-20T12:00:00Z'),
      message('later', '#freeze #start:2026-11-20T12:00:01Z'),
      message('lifted', '#freeze', ['done']),
      message('day', '#freeze #start:2026-11-20 #end:2026-11-21'),
      message('other', 'a #deploy'),
    ],
    now,
  );
  expect(ids(found)).toEqual(['open', 'day', 'short']);
});

it('tells those of an environment from those of one service', () => {
  const found = freezesIn(
    [
      message('all', '#freeze'),
      message('eu', '#freeze #env:Production-EU'),
      message('api', '#freeze #env:production-eu #service:api'),
    ],
    now,
  );
  expect(ids(freezesOf(found, 'production-eu'))).toEqual(['all', 'eu']);
  expect(ids(freezesOf(found, 'staging'))).toEqual(['all']);
  expect(ids(freezesFor(found, { service: 'api', env: 'production-eu' }))).toEqual(['all', 'eu', 'api']);
  expect(ids(freezesFor(found, { service: 'web', env: 'production-eu' }))).toEqual(['all', 'eu']);
});

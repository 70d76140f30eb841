import { expect, it } from 'vitest';
import type { LiveEvent } from '../live.ts';
import { createPresence } from './presence.ts';

const person = (user: string) => ({ user, fullName: '', since: '2026-11-22T09:00:00.000Z', status: 'online' as const });
const bobIsThere: LiveEvent = {
  type: 'present',
  data: { topics: [{ topic: 't1', path: '/Team', people: [person('bob')] }] },
};

function open() {
  const looked: (readonly string[])[] = [];
  const presence = createPresence({ look: (topics) => looked.push(topics) });
  const names = () => (presence.getSnapshot().get('t1') ?? []).map(({ user }) => user);
  return { presence, looked, names };
}

it('says what is looked at, once for each topic, and that it is over', () => {
  const { presence, looked } = open();
  const leaves = [presence.look('t1'), presence.look('t1')];
  expect(looked.at(-1)).toEqual(['t1']);
  leaves[0]?.();
  expect(looked.at(-1)).toEqual(['t1']);
  leaves[1]?.();
  expect(looked.at(-1)).toEqual([]);
});

it('follows who comes and goes', () => {
  const { presence, names } = open();
  presence.receive(bobIsThere);
  expect(names()).toEqual(['bob']);
  const told = (user: string, status: 'online' | 'offline') =>
    presence.receive({ type: 'presence', data: { topic: 't1', path: '/Team', person: { ...person(user), status } } });
  told('chloe', 'online');
  expect(names()).toEqual(['bob', 'chloe']);
  told('bob', 'offline');
  expect(names()).toEqual(['chloe']);
});

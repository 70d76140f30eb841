import { expect, it } from 'vitest';
import { createHub } from '../call.ts';
import { fakeHub } from '../testing.ts';
import { createPresence } from './presence.ts';

const person = (user: string) => ({ user, fullName: '', since: '2026-11-22T09:00:00.000Z', status: 'online' as const });
const hello = { type: 'hello', data: { feed: 'f1', cursor: 'a-1', resumed: false } } as const;

function open() {
  const said: unknown[] = [];
  const { transport } = fakeHub({
    'PUT /api/presence': ({ body }) => {
      said.push(body);
      return { topics: [{ topic: 't1', path: '/Team', people: [person('bob')] }] };
    },
  });
  const presence = createPresence(createHub({ url: '', transport }));
  const names = () => (presence.getSnapshot().get('t1') ?? []).map(({ user }) => user);
  return { presence, said, names };
}

it('says what is looked at once there is a feed, and that it is over', async () => {
  const { presence, said, names } = open();
  const leave = presence.look('t1');
  presence.receive(hello);
  await expect.poll(names).toEqual(['bob']);
  expect(said).toEqual([{ topics: ['t1'], feed: 'f1' }]);
  leave();
  await expect.poll(() => said.at(-1)).toEqual({ topics: [], feed: 'f1' });
  presence.close();
});

it('follows who comes and goes', async () => {
  const { presence, names } = open();
  presence.look('t1');
  presence.receive(hello);
  await expect.poll(names).toEqual(['bob']);
  const told = (user: string, status: 'online' | 'offline') =>
    presence.receive({ type: 'presence', data: { topic: 't1', path: '/Team', person: { ...person(user), status } } });
  told('chloe', 'online');
  expect(names()).toEqual(['bob', 'chloe']);
  told('bob', 'offline');
  expect(names()).toEqual(['chloe']);
  presence.close();
});

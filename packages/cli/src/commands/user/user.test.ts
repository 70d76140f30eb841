import { answer } from '@tagloop/client/testing';
import { expect, it } from 'vitest';
import { sessionWith } from '../../testing.ts';

const user = (name: string) => ({
  id: `id-${name}`,
  name,
  fullName: name,
  robot: false,
  kind: null,
  owner: null,
  admin: false,
  archived: false,
  createdAt: '2026-11-22T09:00:00.000Z',
});
const group = { id: 'g1', name: 'ops', description: '', implicit: false, members: [{ user: 'ada', admin: true }] };

const run = async (argv: readonly string[], answers: readonly string[] = []) => {
  const session = await sessionWith(
    {
      'GET /api/users': ({ query }) => ({
        users: [user(query.get('archived') === 'true' ? 'eve' : 'ada'), user('adam')],
      }),
      'POST /api/users/:id/archive': () => user('ada'),
      'POST /api/users/:id/restore': () => user('eve'),
      'POST /api/users/:id/erase': () => user('erased-1'),
      'PATCH /api/users/:id': () => user('countess'),
      'POST /api/invitations': () =>
        answer(201, {
          link: 'http://hub.test/invite/x',
          mailed: true,
          invitation: { expiresAt: '2026-11-29T09:00:00.000Z' },
        }),
      'GET /api/groups': () => ({ groups: [group] }),
      'PUT /api/groups/:id/members/:user': () => group,
    },
    argv,
    { answers },
  );
  const last = session.requests.at(-1);
  return { code: session.code, out: session.out, error: session.error, path: last?.path, body: last?.body };
};

it('acts on the user of exactly this name', async () => {
  expect(await run(['user', 'archive', 'ADA'])).toMatchObject({ code: 0, path: '/api/users/id-ada/archive' });
  expect(await run(['user', 'archive', 'ad'])).toMatchObject({ code: 2, path: '/api/users' });
  expect(await run(['user', 'restore', 'eve'])).toMatchObject({ code: 0, path: '/api/users/id-eve/restore' });
  const renamed = await run(['user', 'rename', 'ada', 'countess']);
  expect(renamed).toMatchObject({ path: '/api/users/id-ada', body: { name: 'countess' } });
});

it('erases nobody whose name was not typed again', async () => {
  expect(await run(['user', 'erase', 'ada'], ['adam'])).toMatchObject({ code: 2, path: '/api/users' });
  expect(await run(['user', 'erase', 'ada'], ['ada'])).toMatchObject({ code: 0, body: { name: 'ada' } });
});

it('prints the link of an invitation', async () => {
  const { out, body } = await run(['user', 'invite', 'grace@example.com', '--group', 'ops', '--days', '3']);
  expect(out).toBe('http://hub.test/invite/x\tmailed\t2026-11-29T09:00:00.000Z\n');
  expect(body).toEqual({ email: 'grace@example.com', groups: ['ops'], days: 3 });
});

it('shows who manages a group, and adds to it by its name', async () => {
  expect((await run(['group', 'list'])).out).toContain('ops\tada*');
  const joined = await run(['group', 'join', 'OPS', 'bob', '--admin']);
  expect(joined).toMatchObject({ path: '/api/groups/g1/members/bob', body: { admin: true } });
});

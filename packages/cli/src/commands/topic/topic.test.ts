import { expect, it } from 'vitest';
import { sessionWith } from '../../testing.ts';

const topic = {
  id: '7',
  path: '/Build',
  stages: [],
  may: { read: true, write: true, admin: true },
  lastMessageAt: null,
  description: '',
};
const rights = [
  { user: 'ada', level: 'admin' },
  { group: 'team', level: 'write' },
  { public: true, level: 'read' },
];

const run = (...argv: string[]) =>
  sessionWith(
    {
      'GET /api/topics': () => ({ topics: [topic, { ...topic, id: '8', path: '/Build/Api' }] }),
      'POST /api/topics/:id/move': () => ({ ...topic, path: '/CI' }),
      'PUT /api/topics/:id/archived': () => topic,
      'GET /api/topics/:id/rights': () => ({ rights }),
      'PATCH /api/topics/:id/rights': () => ({ rights, changed: 2, skipped: ['/Build/Api'] }),
    },
    ['topic', ...argv],
  );

it('moves and archives the topic of a path', async () => {
  const { requests, out } = await run('move', 'build', '/CI');
  expect(requests.at(-1)).toMatchObject({ path: '/api/topics/7/move', body: { path: '/CI' } });
  expect(out).toContain('/CI');
  const archived = await run('archive', '/Build/Api', '--restore');
  expect(archived.requests.at(-1)).toMatchObject({ path: '/api/topics/8/archived', body: { archived: false } });
  expect((await run('move', '/Nowhere', '/CI')).code).toBe(2);
});

it('shows rights, and grants and revokes them', async () => {
  expect((await run('rights', '/Build')).out).toBe('ada\tadmin\ngroup:team\twrite\npublic\tread\n');
  const { requests, error } = await run(
    'rights',
    '/Build',
    '--grant',
    'group:ops=write',
    '--revoke',
    'public',
    '--below',
  );
  expect(requests.at(-1)?.body).toEqual({
    grant: [{ group: 'ops', level: 'write' }],
    revoke: [{ public: true }],
    below: true,
  });
  expect(error).toBe('2 topics have other rights now; not yours to manage: /Build/Api\n');
  expect((await run('rights', '/Build', '--grant', 'ada=king')).code).toBe(2);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';

let hub: TestApp;
beforeAll(async () => {
  hub = await openTestApp();
});
afterAll(() => hub.close());

it('changes a topic only in the version that was read', async () => {
  const { id } = await hub.topic('/Build/Pipelines');
  const url = `/api/topics/${id}`;
  const read = await hub.admin.call('GET', url);
  expect(read).toMatchObject({ status: 200, headers: { etag: '"1"' }, body: { path: '/Build/Pipelines', version: 1 } });
  const change = (version: string, settings: object) =>
    hub.admin.call('PATCH', url, { settings }, { 'if-match': version });
  expect(await change('"1"', { stages: ['build'] })).toMatchObject({
    status: 200,
    headers: { etag: '"2"' },
    body: { stages: ['build'] },
  });
  expect(await change('"1"', { stages: ['test'] })).toMatchObject({ status: 412, body: { code: 'stale-version' } });
  expect(await change('*', { maxLength: 500 })).toMatchObject({ status: 200, body: { stages: ['build'] } });
  expect((await change('*', { stages: ['lunch'] })).status).toBe(422);
  expect((await change('*', { families: { risk: ['low', 'high'] } })).status).toBe(200);
  for (const families of [{ risk: [] }, { risk: ['low', 'low'] }, { '': ['low'] }, { risk: [' low'] }]) {
    expect((await change('*', { families })).status).toBe(422);
  }
  const many = Object.fromEntries(Array.from({ length: 201 }, (_, at) => [`p${at}`, '']));
  expect((await change('*', { parameters: many })).status).toBe(422);
});

it('shows a topic to those who may read it, and to nobody else', async () => {
  const { id } = await hub.topic('/Secrets');
  const bob = await hub.person('bob');
  const url = `/api/topics/${id}`;
  expect(await bob.call('GET', url)).toMatchObject({ body: { may: { read: true, write: true, admin: false } } });
  expect((await bob.call('PUT', `${url}/rights`, { rights: [] })).status).toBe(403);
  const rights = [{ user: 'root', level: 'admin' }];
  expect(await hub.admin.call('PUT', `${url}/rights`, { rights })).toMatchObject({ status: 200, body: { rights } });
  expect((await bob.call('GET', url)).status).toBe(404);
  expect((await bob.call('GET', `${url}/rights`)).status).toBe(404);
  const { body } = await bob.call<{ topics: { path: string }[] }>('GET', '/api/topics?under=/secrets');
  expect(body.topics).toEqual([]);
});

it('deletes a topic when it holds no messages', async () => {
  const { id } = await hub.topic('/Jobs');
  await hub.admin.call('POST', '/api/messages', { topic: '/Jobs', text: 'backup done #backup' });
  expect(await hub.admin.call('DELETE', `/api/topics/${id}`)).toMatchObject({ status: 409 });
  const { id: empty } = await hub.topic('/Empty');
  expect((await hub.admin.call('DELETE', `/api/topics/${empty}`)).status).toBe(204);
  expect((await hub.admin.call('GET', `/api/topics/${empty}`)).status).toBe(404);
});

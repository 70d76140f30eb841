/** Messages by the front door, on both stores: what is answered, and which events were written. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Page, Written } from './contract.ts';

describeOnStores('messages', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let ci: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    await hub.topic('/Build/Pipelines');
    await hub.topic('/Ops', { maxReplies: 2, maxLength: 60 });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
    ci = await hub.robot('ci');
    for (const path of ['/Build', '/Build/Pipelines', '/Ops']) await allow(path, 'ci');
  });
  afterAll(() => hub.close());

  async function allow(path: string, user: string): Promise<void> {
    const topics = await hub.admin.call<{ topics: { id: string; path: string }[] }>('GET', '/api/topics');
    const id = topics.body.topics.find((topic) => topic.path === path)?.id;
    const { body } = await hub.admin.call<{ rights: unknown[] }>('GET', `/api/topics/${id}/rights`);
    await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights: [...body.rights, { user, level: 'write' }] });
  }

  const post = (by: Caller, fields: Record<string, unknown>) => by.call<Written>('POST', '/api/messages', fields);
  const upsert = (by: Caller, fields: Record<string, unknown>) =>
    by.call<Written>('POST', '/api/messages/upsert', fields);
  const list = async (by: Caller, q: string, more = '') =>
    (await by.call<Page>('GET', `/api/messages?q=${encodeURIComponent(q)}${more}`)).body;
  const kinds = async (id: string) =>
    (await ada.call<{ entries: { kind: string }[] }>('GET', `/api/messages/${id}/history`)).body.entries.map(
      (each) => each.kind,
    );
  const labelsOf = (message: Message) => message.labels.map((label) => label.text);

  it('posts a text with its tags, mentions and labels', async () => {
    const { status, body } = await post(ada, {
      topic: '/ops/',
      text: '  backup done #backup #size:12.5 @bob\nsee #body  ',
      labels: [{ text: 'open' }, { text: 'urgent', color: '#F00' }],
    });
    expect(status).toBe(201);
    expect(body.message).toMatchObject({
      topic: '/Ops',
      text: 'backup done #backup #size:12.5 @bob\nsee #body',
      tags: ['backup', 'size:12.5', 'body'],
      mentions: ['bob'],
      author: { name: 'ada', robot: false },
      version: 1,
    });
    expect(labelsOf(body.message)).toEqual(['open', 'urgent']);
    expect(await kinds(body.message.id)).toEqual(['message.created']);
  });

  it('refuses what cannot be kept, with a sentence', async () => {
    const long = await post(ada, { topic: '/Ops', text: 'x'.repeat(61) });
    expect([long.status, long.body]).toMatchObject([422, { detail: expect.stringContaining('at most 60') }]);
    expect((await post(ada, { topic: '/Ops', text: ' ' })).status).toBe(422);
    expect((await post(ada, { topic: '/Ops', text: 'a\u0000b' })).status).toBe(422);
    expect((await post(ada, { topic: '/Ops', text: 'x', labels: [{ text: 'a', color: 'url(x)' }] })).status).toBe(422);
    expect((await post(ada, { topic: '/Nowhere', text: 'x' })).status).toBe(404);
    expect((await post(ada, { topic: '/Ops', text: 'x', at: '2020-01-01T00:00:00Z' })).status).toBe(403);
    expect((await post(ada, { topic: '/Ops', text: 'x', lables: [] })).body).toMatchObject({ code: 'invalid' });
  });

  it('takes one line of shell, by bearer only', async () => {
    const { status, body } = await ci.call<Written>('POST', '/api/post/Ops', 'disk 93% #disk', {
      'content-type': 'text/plain',
    });
    expect([status, body.message.text]).toEqual([201, 'disk 93% #disk']);
    expect((await hub.nobody.call('POST', '/api/post/Ops', 'x')).status).toBe(401);
    expect((await ci.call('POST', '/api/post/Ops', 'a\u0000b')).status).toBe(422);
  });

  it('moves one living message on, by key', async () => {
    const key = 'run:forge/acme/api/74';
    const send = (fields: Record<string, unknown>) => upsert(ci, { topic: '/Build/Pipelines', key, ...fields });
    const text = '#pipeline:build #run:74 #service:api';
    const created = await send({
      text,
      labels: { set: [{ text: 'Waiting' }, { text: 'value:1' }] },
      at: '2026-11-22T08:00:00Z',
    });
    expect(created.body).toMatchObject({ outcome: 'created', message: { createdAt: '2026-11-22T08:00:00.000Z' } });
    const id = created.body.message.id;
    const building = await send({ labels: { set: [{ text: 'Building' }] }, at: '2026-11-22T08:05:00Z' });
    expect(building.body.outcome).toBe('updated');
    expect(labelsOf(building.body.message)).toEqual(['Building', 'value:1']);
    // The same once more writes nothing; what is older leaves the present alone.
    expect((await send({ labels: { set: [{ text: 'Building' }] }, at: '2026-11-22T08:05:00Z' })).body.outcome).toBe(
      'unchanged',
    );
    expect((await send({ labels: { set: [{ text: 'Failed' }] }, at: '2026-11-22T08:04:00Z' })).body.outcome).toBe(
      'stale',
    );
    expect((await send({ labels: { set: [{ text: 'Failed' }] }, at: '2026-11-22T08:04:00Z' })).body.outcome).toBe(
      'stale',
    );
    expect(await kinds(id)).toEqual(['message.created', 'message.changed', 'message.late']);
    const now = await ada.call<Message>('GET', `/api/messages/${id}`);
    expect(labelsOf(now.body)).toEqual(['Building', 'value:1']);
    expect((await list(ada, 'in:/Build/Pipelines label:Building')).messages.map((message) => message.id)).toContain(id);
    expect((await list(ada, 'in:/Build/Pipelines label:Waiting')).messages).toEqual([]);
  });

  it('lets a person change what a sender with a fast clock set, and dates what a token dates', async () => {
    const ahead = new Date(hub.clock.now() + 4 * 60_000).toISOString();
    const set = { set: [{ text: 'open' }] };
    const { id } = (await upsert(ci, { topic: '/Build', key: 'ahead', text: '#ahead', labels: set, at: ahead })).body
      .message;
    const done = await bob.call<Written>('PATCH', `/api/messages/${id}/labels`, { set: [{ text: 'done' }] });
    expect([done.body.outcome, labelsOf(done.body.message)]).toEqual(['updated', ['done']]);
    const late = await ci.call<Message>('PATCH', `/api/messages/${id}`, { text: '#old', at: '2026-11-22T07:00:00Z' });
    expect([late.status, late.body.text]).toEqual([200, '#ahead']);
    expect((await bob.call('PUT', `/api/messages/${id}/like`, { like: true, at: ahead })).status).toBe(403);
    const liked = await ci.call('PUT', `/api/messages/${id}/like`, { like: true, at: '2026-11-22T07:30:00Z' });
    expect(liked.status).toBe(200);
    const history = await ada.call<{ entries: { kind: string; at: string }[] }>('GET', `/api/messages/${id}/history`);
    expect(history.body.entries.at(-1)).toMatchObject({ kind: 'message.liked', at: '2026-11-22T07:30:00.000Z' });
  });

  it('makes one message of many upserts at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        upsert(ci, { topic: '/Build/Pipelines', key: 'together', text: `#pipeline:together #run:${n}` }),
      ),
    );
    expect(new Set(answers.map((answer) => answer.body.message.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.body.outcome === 'created')).toHaveLength(1);
  });

  it('keeps the words of a person when a robot comes again', async () => {
    const key = 'pr:forge/acme/api/7';
    const first = await upsert(ci, { topic: '/Build', key, text: '#PullRequest #id:7 #commit:aaa Retry transfers' });
    const id = first.body.message.id;
    const edited = await hub.admin.call('PATCH', `/api/messages/${id}`, {
      text: '#PullRequest #id:7 #commit:aaa Retry, but only twice',
    });
    expect(edited.status).toBe(200);
    const again = await upsert(ci, { topic: '/Build', key, text: '#PullRequest #id:7 #commit:bbb Retry transfers' });
    expect(again.body.message.text).toBe('#PullRequest #id:7 #commit:bbb Retry, but only twice');
    const read = await ada.call('GET', `/api/messages/${id}`);
    expect(read.headers.etag).toBe(`"${again.body.message.version}"`);
    expect((await hub.admin.call('PATCH', `/api/messages/${id}`, { text: 'x' }, { 'if-match': '"1"' })).status).toBe(
      412,
    );
    expect((await bob.call('PATCH', `/api/messages/${id}`, { text: 'x' })).status).toBe(403);
  });

  it('fills a stub when the root comes after its reply', async () => {
    const reply = await upsert(ci, {
      topic: '/Build',
      key: 'late/1',
      parentKey: 'late',
      text: '#step:lint',
      labels: { set: [{ text: 'Failed' }] },
    });
    expect(reply.body.outcome).toBe('created');
    const root = await upsert(ci, { topic: '/Build', key: 'late', text: '#pipeline:late #run:1' });
    expect(root.body).toMatchObject({ outcome: 'updated', message: { stub: false, replies: 1 } });
    const thread = await ada.call<{ root: Message; replies: Message[] }>(
      'GET',
      `/api/messages/${reply.body.message.id}/thread`,
    );
    expect(thread.body.root.id).toBe(root.body.message.id);
    expect(thread.body.replies.map((each) => each.key)).toEqual(['late/1']);
    // The steps tell the state of a run that does not tell its own.
    expect(labelsOf(thread.body.root)).toContain('Failed');
  });

  it('replies under one root, and removes only the oldest keyless replies of robots', async () => {
    const root = (await post(ada, { topic: '/Ops', text: 'thread' })).body.message;
    const human = await post(bob, { topic: '/Ops', text: 'human', parentId: root.id });
    const nested = await post(bob, { topic: '/Ops', text: 'nested', parentId: human.body.message.id });
    expect(nested.body.message.parentId).toBe(root.id);
    for (const n of [1, 2, 3]) await post(ci, { topic: '/Ops', text: `robot ${n}`, parentId: root.id });
    const thread = await ada.call<{ root: Message; replies: Message[] }>('GET', `/api/messages/${root.id}/thread`);
    expect(thread.body.replies.map((each) => each.text)).toEqual(['human', 'nested']);
    expect(thread.body.root.replies).toBe(2);
  });

  it('deletes with the replies, restores them, and lets no robot bring a message back', async () => {
    const root = (await upsert(ci, { topic: '/Build', key: 'gone', text: '#gone' })).body.message;
    await post(ada, { topic: '/Build', text: 'reply', parentId: root.id });
    expect((await bob.call('DELETE', `/api/messages/${root.id}`)).status).toBe(403);
    expect((await hub.admin.call('DELETE', `/api/messages/${root.id}`)).status).toBe(204);
    expect((await list(ada, '#gone')).messages).toEqual([]);
    expect((await upsert(ci, { topic: '/Build', key: 'gone', text: '#gone again' })).body.outcome).toBe('stale');
    expect((await hub.admin.call('POST', `/api/messages/${root.id}/restore`)).status).toBe(200);
    const thread = await ada.call<{ replies: Message[] }>('GET', `/api/messages/${root.id}/thread`);
    expect(thread.body.replies).toHaveLength(1);
  });

  it('moves a thread and leaves the key behind as a redirect', async () => {
    const root = (await upsert(ci, { topic: '/Build', key: 'moving', text: '#moving now' })).body.message;
    await post(ada, { topic: '/Build', text: 'a reply #moved', parentId: root.id });
    const moved = await hub.admin.call<Message>('POST', `/api/messages/${root.id}/move`, { topic: '/Build/Pipelines' });
    expect(moved.body.topic).toBe('/Build/Pipelines');
    expect((await list(ada, 'in:/Build/Pipelines #moved')).messages).toHaveLength(1);
    expect((await list(ada, 'in:/Build #moving')).messages).toEqual([]);
    const again = await upsert(ci, { topic: '/Build', key: 'moving', labels: { set: [{ text: 'Success' }] } });
    expect(again.body).toMatchObject({ outcome: 'updated', message: { id: root.id, topic: '/Build/Pipelines' } });
  });

  it('likes, votes, tasks, pins and places', async () => {
    const [first, second] = await Promise.all(['one', 'two'].map((text) => post(ada, { topic: '/Ops', text })));
    const id = first?.body.message.id;
    await bob.call('PUT', `/api/messages/${id}/like`, { like: true });
    await bob.call('PUT', `/api/messages/${id}/vote`, { vote: 'up' });
    const voted = await bob.call<Message>('PUT', `/api/messages/${id}/vote`, { vote: 'down' });
    expect(voted.body).toMatchObject({ likers: ['bob'], votersUp: [], votersDown: ['bob'] });
    const taken = await bob.call<Message>('PUT', `/api/messages/${id}/task`, { task: 'doing' });
    expect(labelsOf(taken.body)).toEqual(['doing', 'doing:bob']);
    const done = await bob.call<Message>('PUT', `/api/messages/${id}/task`, { task: 'done' });
    expect(labelsOf(done.body)).toEqual(['done', 'done:bob']);
    await bob.call('PUT', `/api/messages/${id}/pin`, { pinned: true });
    expect((await list(ada, 'is:pinned')).messages.map((message) => message.id)).toEqual([id]);
    await ada.call('PUT', `/api/messages/${id}/place`, { list: 'board:todo', after: null });
    await ada.call('PUT', `/api/messages/${second?.body.message.id}/place`, { list: 'board:todo', after: null });
    const { body } = await ada.call<{ places: { message: string }[] }>('GET', '/api/lists/board:todo');
    expect(body.places.map((place) => place.message)).toEqual([second?.body.message.id, id]);
  });

  it('pages without a gap or a repeat, in each order', async () => {
    await hub.admin.call('POST', '/api/messages/bulk', {
      operations: Array.from({ length: 25 }, (_, n) => ({ post: { topic: '/Build', text: `#paged:${n}` } })),
    });
    for (const sort of ['-created', 'created', '-updated', '-likes']) {
      const seen: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Page = await list(ada, `#paged:* sort:${sort}`, `&limit=10${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.messages.map((message) => message.id));
        cursor = page.next;
      }
      expect([sort, new Set(seen).size, seen.length]).toEqual([sort, 25, 25]);
    }
    const counted = await ada.call<{ count: number }>(
      'GET',
      `/api/messages/count?q=${encodeURIComponent('#paged:>=20')}`,
    );
    expect(counted.body.count).toBe(5);
  });

  it('counts several queries at once, whatever is wrong with one of them', async () => {
    const queries = ['#paged:>=20', 'form:alice', '#paged:*'];
    const { body } = await ada.call('POST', '/api/messages/counts', { queries });
    expect(body).toEqual({
      counts: [
        { count: 5, more: false },
        { error: { code: 'bad-query', detail: expect.any(String) } },
        { count: 25, more: false },
      ],
    });
  });

  it('says what is wrong with a query, and where', async () => {
    const { status, body } = await ada.call('GET', `/api/messages?q=${encodeURIComponent('form:alice')}`);
    expect([status, body]).toMatchObject([
      422,
      { code: 'bad-query', position: expect.any(Number), hint: expect.any(String) },
    ]);
  });

  it('answers a repeated Idempotency-Key with the first answer', async () => {
    const body = { topic: '/Ops', text: 'once' };
    const first = await ada.call<Written>('POST', '/api/messages', body, { 'idempotency-key': 'k1' });
    const second = await ada.call<Written>('POST', '/api/messages', body, { 'idempotency-key': 'k1' });
    expect(second.body.message.id).toBe(first.body.message.id);
    const other = await ada.call('POST', '/api/messages', { ...body, text: 'twice' }, { 'idempotency-key': 'k1' });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-mismatch']);
  });

  it('keeps who may not read out of every door', async () => {
    const secret = await hub.topic('/Secret');
    await hub.admin.call('PUT', `/api/topics/${secret.id}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
    const hidden = (await post(hub.admin, { topic: '/Secret', text: 'hidden #treasure' })).body.message;
    expect((await list(bob, '#treasure')).messages).toEqual([]);
    expect((await bob.call('GET', `/api/messages/count?q=%23treasure`)).body).toEqual({ count: 0, more: false });
    for (const path of ['', '/thread', '/history']) {
      expect((await bob.call('GET', `/api/messages/${hidden.id}${path}`)).status).toBe(404);
    }
    expect((await post(bob, { topic: '/Secret', text: 'x' })).status).toBe(404);
    expect((await bob.call('PUT', `/api/messages/${hidden.id}/like`, { like: true })).status).toBe(404);
  });

  it('gives a task back without taking it from others', async () => {
    const { message } = (await post(ada, { topic: '/Ops', text: 'together' })).body;
    const task = async (by: Caller, wanted: string) =>
      labelsOf((await by.call<Message>('PUT', `/api/messages/${message.id}/task`, { task: wanted })).body).sort();
    expect(await task(ada, 'doing')).toEqual(['doing', 'doing:ada']);
    expect(await task(bob, 'doing')).toEqual(['doing', 'doing:ada', 'doing:bob']);
    expect(await task(ada, 'none')).toEqual(['doing', 'doing:bob']);
    expect(await task(bob, 'none')).toEqual([]);
  });
});

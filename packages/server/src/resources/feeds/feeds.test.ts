/** The live feed over a real socket, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { openSseReader } from '../../testing/sse.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Written } from '../messages/contract.ts';

describeOnStores('the feed', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let url: string;
  let topicId: string;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    topicId = (await hub.topic('/Build')).id;
    ada = await hub.person('ada');
    url = await hub.app.server.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => hub.close());

  const feed = (q: string, more = '', headers = {}) =>
    openSseReader(`${url}/api/feed?q=${encodeURIComponent(q)}${more}`, ada.token, headers);
  const post = async (text: string, fields = {}) =>
    (await ada.call<Written>('POST', '/api/messages', { topic: '/Build', text, ...fields })).body.message;
  const label = async (id: string, change: object) => {
    const answer = await ada.call('PATCH', `/api/messages/${id}/labels`, change);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  };

  it('says what entered, changed and left', async () => {
    const reader = await feed('label:open');
    expect((await reader.next()).event).toBe('hello');
    await post('not of this query');
    const { id } = await post('an alert', { labels: [{ text: 'open' }] });
    expect((await reader.next()).data).toMatchObject({
      kind: 'message.created',
      id,
      queries: { q: 'entered' },
      actor: 'ada',
    });
    await label(id, { set: [{ text: 'urgent' }] });
    expect((await reader.next()).data).toMatchObject({ queries: { q: 'changed' }, message: { id } });
    await label(id, { set: [{ text: 'done' }] });
    const left = await reader.next();
    expect(left.data).toMatchObject({ id, queries: { q: 'left' } });
    expect(left.data).not.toHaveProperty('message');
    reader.close();
  });

  it('resumes behind a cursor with every event once, as each was', async () => {
    const reader = await feed('#resume');
    await reader.next();
    const { id } = await post('#resume one');
    const first = await reader.next();
    reader.close();
    await label(id, { set: [{ text: 'open' }] });
    await label(id, { set: [{ text: 'done' }] });
    // Nobody misses what came and went meanwhile.
    const other = await post('#resume two');
    await ada.call('DELETE', `/api/messages/${other.id}`);

    const resumed = await feed('#resume', '', { 'last-event-id': first.id ?? '' });
    expect((await resumed.next()).data).toMatchObject({ resumed: true });
    const seen = [await resumed.next(), await resumed.next()];
    expect(seen.map(({ data }) => [data.id, (data.queries as { q: string }).q])).toEqual([
      [id, 'changed'],
      [id, 'changed'],
    ]);
    expect(seen[0]?.data.message).toMatchObject({ labels: [{ text: 'open' }] });
    expect(seen[1]?.data.message).toMatchObject({ labels: [{ text: 'done' }] });
    await post('#resume live');
    expect((await resumed.next()).data).toMatchObject({ message: { text: '#resume live' } });
    resumed.close();
  });

  it('tells what was missed when the named queries are there', async () => {
    const first = await openSseReader(`${url}/api/feed`, ada.token);
    const { cursor } = (await first.next()).data as { cursor: string };
    first.close();
    await post('#missed');
    const reader = await openSseReader(`${url}/api/feed?cursor=${cursor}`, ada.token);
    const { feed: id } = (await reader.next()).data as { feed: string };
    await ada.call('PUT', `/api/feeds/${id}/queries`, { queries: { list: '#missed' } });
    expect((await reader.next()).data).toMatchObject({ queries: { list: 'entered' }, message: { text: '#missed' } });
    reader.close();
  });

  it('resets a cursor of another log', async () => {
    const reader = await feed('', '&cursor=otherlog-12');
    expect((await reader.next()).event).toBe('hello');
    expect((await reader.next()).event).toBe('reset');
    reader.close();
  });

  it('holds named queries that can be changed, for its owner alone', async () => {
    const reader = await openSseReader(`${url}/api/feed`, ada.token);
    const { feed: id } = (await reader.next()).data as { feed: string };
    const put = (by: Caller, queries: object) => by.call('PUT', `/api/feeds/${id}/queries`, { queries });
    expect((await put(hub.admin, { list: '#named' })).status).toBe(404);
    expect((await put(ada, { list: 'form:x' })).status).toBe(422);
    expect((await put(ada, { list: '#named', mine: 'from:me', other: '#else' })).status).toBe(204);
    await post('#named');
    expect((await reader.next()).data.queries).toEqual({ list: 'entered', mine: 'entered' });
    reader.close();
  });

  it('follows the rights of now', async () => {
    const reader = await feed('in:/Build');
    await reader.next();
    const { body } = await hub.admin.call<{ rights: object[] }>('GET', `/api/topics/${topicId}/rights`);
    await hub.admin.call('PUT', `/api/topics/${topicId}/rights`, { rights: [{ user: 'root', level: 'admin' }] });
    expect(await reader.next()).toMatchObject({ event: 'topic.closed', data: { topic: '/Build' } });
    await hub.admin.call('POST', '/api/messages', { topic: '/Build', text: 'unseen' });
    await hub.admin.call('PUT', `/api/topics/${topicId}/rights`, { rights: body.rights });
    expect(await reader.next()).toMatchObject({ event: 'topic.opened', data: { topic: '/Build' } });
    await post('seen again');
    expect((await reader.next()).data).toMatchObject({ message: { text: 'seen again' } });
    reader.close();
  });

  it('tells a token of a topic that leaves its scope by the path that it knew', async () => {
    const { id } = await hub.topic('/Build/Known');
    const robot = await hub.robot('scoped', [{ topics: '/Build/*', verbs: ['read'] }]);
    await hub.admin.call('PUT', `/api/topics/${id}/rights`, {
      rights: [
        { user: 'root', level: 'admin' },
        { user: 'scoped', level: 'read' },
      ],
    });
    const reader = await openSseReader(`${url}/api/feed?q=`, robot.token);
    await reader.next();
    await hub.admin.call('POST', `/api/topics/${id}/move`, { path: '/Hidden' });
    expect(await reader.next()).toMatchObject({ event: 'topic.closed', data: { topic: '/Build/Known' } });
    reader.close();
  });

  it('tells what was marked in another tab, and follows what is unread', async () => {
    const bob = await hub.person('bob');
    const reader = await feed('is:unread in:/Build');
    await reader.next();
    await post('my own');
    const { body } = await bob.call<Written>('POST', '/api/messages', { topic: '/Build', text: 'of another' });
    expect((await reader.next()).data).toMatchObject({ id: body.message.id, queries: { q: 'entered' } });
    await ada.call('PUT', `/api/unread/${topicId}`, {});
    expect(await reader.next()).toMatchObject({
      event: 'unread',
      data: { topics: [{ topic: topicId, path: '/Build', count: 0 }] },
    });
    await label(body.message.id, { set: [{ text: 'open' }] });
    await ada.call('PUT', `/api/unread/${topicId}`, { from: body.message.id });
    expect((await reader.next()).data).toMatchObject({ topics: [{ count: 1 }] });
    reader.close();
  });

  it('tells who may read the topic that somebody gave a list another order', async () => {
    const { id: planId } = await hub.topic('/Plan');
    const rights = ['root', 'ada'].map((user) => ({ user, level: 'admin' }));
    await hub.admin.call('PUT', `/api/topics/${planId}/rights`, { rights });
    const eve = await hub.person('eve');
    const [reader, stranger] = await Promise.all(
      [ada, eve].map(({ token }) => openSseReader(`${url}/api/feed?q=${encodeURIComponent('#heard')}`, token)),
    );
    await Promise.all([reader, stranger].map((each) => each?.next()));
    const { body } = await ada.call<Written>('POST', '/api/messages', { topic: '/Plan', text: 'a card' });
    await ada.call('PUT', `/api/messages/${body.message.id}/place`, { list: 'board:x', after: null });
    await post('#heard by both');
    expect(await reader?.next()).toMatchObject({ event: 'list', data: { list: 'board:x' } });
    expect((await stranger?.next())?.event).toBe('message');
    reader?.close();
    stranger?.close();
  });

  it('ends when its token is revoked', async () => {
    const robot = await hub.robot('watcher', [{ topics: '*', verbs: ['read'] }]);
    const reader = await openSseReader(`${url}/api/feed?q=`, robot.token);
    await reader.next();
    const { body } = await hub.admin.call<{ tokens: { id: string; user: string }[] }>('GET', '/api/tokens');
    const id = body.tokens.find((token) => token.user === 'watcher')?.id;
    expect((await hub.admin.call('DELETE', `/api/tokens/${id}`)).status).toBe(204);
    await reader.ended;
  });
});

/** The life of messages with keys, line by line of what upsert promises, on both stores. */

import type { Static } from 'typebox';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { HistoryEntry, Message, Page, Written } from './contract.ts';
import type { MessageTables } from './tables.ts';

type Entry = Static<typeof HistoryEntry>;

describeOnStores('a living message', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let ci: Caller;
  let number = 0;
  let topic: string;
  let other: string;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    ci = await hub.robot('ci');
  });
  afterAll(() => hub.close());

  beforeEach(async () => {
    number += 1;
    topic = `/Topic${number}`;
    other = `/Other${number}`;
    await newTopic(topic, [
      { group: 'team', level: 'write' },
      { user: 'ci', level: 'write' },
    ]);
    await newTopic(other, [
      { group: 'team', level: 'write' },
      { user: 'ci', level: 'write' },
    ]);
  });

  async function newTopic(path: string, rights: object[]): Promise<void> {
    const { id } = await hub.topic(path);
    const all = [{ user: 'root', level: 'admin' }, ...rights];
    expect((await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights: all })).status).toBe(200);
  }

  const at = (minute: number) => new Date(hub.clock.now() - 3_600_000 + minute * 60_000).toISOString();
  const upsert = async (fields: object) => {
    const { status, body } = await ci.call<Written>('POST', '/api/messages/upsert', { topic, key: 'k', ...fields });
    expect([status, JSON.stringify(body)]).toEqual([200, JSON.stringify(body)]);
    return body;
  };
  const statusOf = async (fields: object) =>
    (await ci.call('POST', '/api/messages/upsert', { topic, key: 'k', ...fields })).status;
  const set = (...texts: string[]) => ({ labels: { set: texts.map((text) => ({ text })) } });
  const labelsOf = ({ labels }: Message) => labels.map(({ text }) => text);
  const read = async (id: string) => (await hub.admin.call<Message>('GET', `/api/messages/${id}`)).body;
  const history = async (id: string) =>
    (await hub.admin.call<{ entries: Entry[] }>('GET', `/api/messages/${id}/history`)).body.entries;
  const move = (id: string, to: string) => hub.admin.call('POST', `/api/messages/${id}/move`, { topic: to });
  const thread = async (id: string) =>
    (await hub.admin.call<{ root: Message; replies: Message[] }>('GET', `/api/messages/${id}/thread`)).body;

  it('writes nothing when what was the present at its time comes again', async () => {
    const first = { text: '#pipeline:p one', ...set('Waiting', 'red'), at: at(1) };
    const second = { text: '#pipeline:p two', labels: { set: [{ text: 'Success' }], remove: ['red'] }, at: at(2) };
    const { message } = await upsert(first);
    await upsert(second);
    await upsert({ text: '#pipeline:p three', at: at(3) });
    const before = await history(message.id);
    for (const sent of [first, second, first]) expect((await upsert(sent)).outcome).toBe('stale');
    expect(await history(message.id)).toEqual(before);
    // What never was the present is kept, once.
    const late = { ...set('Failed'), at: at(1) };
    for (const sent of [late, late]) expect((await upsert(sent)).outcome).toBe('stale');
    const entries = await history(message.id);
    expect(entries.slice(before.length).map(({ kind }) => kind)).toEqual(['message.late']);
  });

  it('keeps in the history what came too late beside what did not', async () => {
    const { message } = await upsert({ text: 'x', ...set('Success'), at: at(10) });
    expect((await upsert({ ...set('Failed', 'urgent'), at: at(5) })).outcome).toBe('updated');
    expect(labelsOf(await read(message.id))).toEqual(['Success', 'urgent']);
    expect((await history(message.id)).at(-1)?.data).toMatchObject({
      late: { labels: { set: [{ text: 'Failed' }], remove: [] } },
    });
  });

  it('is no reply to itself', async () => {
    expect(await statusOf({ parentKey: 'k', text: 'x' })).toBe(422);
    expect(await statusOf({ text: 'x', reply: { key: 'k', text: 'y' } })).toBe(422);
  });

  it('has the state of its replies whenever one of them moves', async () => {
    await upsert({ text: '#pipeline:p #run:1', at: at(1) });
    await upsert({ key: 'k/1', parentKey: 'k', text: '#step:test', ...set('Building'), at: at(2) });
    const root = await upsert({ at: at(2) });
    expect(labelsOf(root.message)).toContain('Building');
    await upsert({ key: 'k/1', parentKey: 'k', ...set('Failed'), at: at(3) });
    expect(labelsOf(await read(root.message.id))).toContain('Failed');
  });

  it('answers with the state that its replies gave it before it was there', async () => {
    await upsert({ key: 'k/1', parentKey: 'k', text: '#step:test', ...set('Failed'), at: at(1) });
    const { message, outcome } = await upsert({ text: '#pipeline:p #run:1', at: at(1) });
    expect([outcome, labelsOf(message)]).toEqual(['updated', ['Failed', 'from steps']]);
    expect(message).toEqual(await read(message.id));
  });

  it('is not brought back by replies once a person deleted it', async () => {
    const { message } = await upsert({ text: 'x' });
    await hub.admin.call('DELETE', `/api/messages/${message.id}`);
    expect((await upsert({ key: 'k/1', parentKey: 'k', text: 'reply' })).outcome).toBe('stale');
    expect((await upsert({ reply: { key: 'k/2', text: 'reply' } })).outcome).toBe('stale');
    const { body } = await ada.call<Page>('GET', `/api/messages?q=${encodeURIComponent(`in:${topic}`)}`);
    expect(body.messages).toEqual([]);
  });

  it('comes back with its replies, and they not without it', async () => {
    const { message } = await upsert({ text: 'x', reply: { key: 'k/1', text: 'one' } });
    const [reply] = (await thread(message.id)).replies;
    await upsert({ reply: { key: 'k/2', text: 'two' } });
    // In the same millisecond.
    await hub.admin.call('DELETE', `/api/messages/${reply?.id}`);
    await hub.admin.call('DELETE', `/api/messages/${message.id}`);
    expect((await hub.admin.call('POST', `/api/messages/${reply?.id}/restore`)).status).toBe(409);
    await hub.admin.call('POST', `/api/messages/${message.id}/restore`);
    const { root, replies } = await thread(message.id);
    expect(root.replies).toBe(replies.length);
  });

  it('is reached by its key where it was moved to, with its replies, and may come back', async () => {
    const { message } = await upsert({ text: 'x' });
    expect((await move(message.id, other)).status).toBe(200);
    await upsert({ reply: { key: 'k/1', text: 'one' } });
    await upsert({ reply: { text: 'two' }, at: at(1) });
    await upsert({ key: 'k/3', parentKey: 'k', text: 'three' });
    const posted = await ada.call<Written>('POST', '/api/messages', { topic, parentKey: 'k', text: 'four' });
    expect(posted.body.message.topic).toBe(other);
    // Once more, from where it was and from where it is.
    expect((await upsert({ reply: { key: 'k/1', text: 'one' } })).outcome).toBe('unchanged');
    expect((await upsert({ topic: other, key: 'k/3', text: 'three' })).outcome).toBe('unchanged');
    expect((await upsert({ key: 'k/3', parentKey: 'k', text: 'three' })).outcome).toBe('unchanged');
    const { root, replies } = await thread(message.id);
    expect(replies.map(({ topic: path }) => path)).toEqual(Array(4).fill(other));
    expect(root).toMatchObject({ topic: other, replies: 4 });
    expect((await move(message.id, topic)).status).toBe(200);
    expect((await upsert({ key: 'k/3', text: 'three' })).message.topic).toBe(topic);
  });

  it('is neither written nor shown to who may not write where it was moved to', async () => {
    const hidden = `/Hidden${number}`;
    await newTopic(hidden, []);
    const { message } = await upsert({ text: 'x' });
    expect((await move(message.id, hidden)).status).toBe(200);
    await hub.admin.call('PATCH', `/api/messages/${message.id}`, { text: 'not for the robot' });
    for (const fields of [{}, { text: 'y' }, { key: 'k/1', parentKey: 'k', text: 'y' }]) {
      const { status, body } = await ci.call('POST', '/api/messages/upsert', { topic, key: 'k', ...fields });
      expect([status, JSON.stringify(body)]).toEqual([403, expect.not.stringMatching(/robot|Hidden/)]);
    }
    const reply = await ada.call('POST', '/api/messages', { topic, parentKey: 'k', text: 'y' });
    expect(reply.status).toBe(403);
    await hub.admin.call('DELETE', `/api/messages/${message.id}`);
    expect(await statusOf({})).toBe(403);
  });

  it('tells in its history who filled it', async () => {
    const { message } = await upsert({ key: 'k/1', parentKey: 'k', text: 'reply' });
    await ada.call('POST', '/api/messages/upsert', { topic, key: 'k', text: 'filled' });
    const entries = await history(message.parentId ?? '');
    expect(entries.at(-1)?.data).toMatchObject({ author: { was: ['ci'], is: ['ada'] } });
  });

  it('does not grow with labels that are gone', async () => {
    await upsert({ text: 'x', at: at(0) });
    for (let n = 0; n < 80; n += 1) {
      await upsert({ labels: { set: [{ text: `value:${n}` }], remove: [`value:${n - 1}`] }, at: at(n / 2) });
    }
    const { marks } = await hub.app.store
      .tables<MessageTables>()
      .selectFrom('message')
      .select('marks')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    expect(Object.keys(JSON.parse(marks)).length).toBeLessThan(60);
  });

  it('is found by the time that runs ahead of the clock', async () => {
    const { message } = await upsert({ text: 'x', at: at(64) });
    const { body } = await ada.call<Page>(
      'GET',
      `/api/messages?q=${encodeURIComponent(`in:${topic} since:${at(62)}`)}`,
    );
    expect(body.messages.map(({ id }) => id)).toEqual([message.id]);
  });

  it('takes no tag that fits into no index', async () => {
    const tag = (length: number) => `#${Array.from({ length }, (_, n) => ((n * 7919) % 36).toString(36)).join('')}`;
    await hub.admin.call('PATCH', `/api/topics/${hub.app.services.topics.byPath(topic)?.id.toString(32)}`, {
      settings: { maxLength: 10_000 },
    });
    expect(await statusOf({ text: tag(6_000) })).toBe(422);
    expect(await statusOf({ text: tag(500) })).toBe(200);
  });

  it('finds its place again between those that were placed meanwhile', async () => {
    const list = `board:${number}`;
    const ids: string[] = [];
    for (const key of ['a', 'b', 'c', 'd']) ids.push((await upsert({ key, text: key })).message.id);
    const [a, b, c, d] = ids;
    const place = async (id: string | undefined, after: string | undefined | null) => {
      const { status } = await ci.call('PUT', `/api/messages/${id}/place`, { list, after });
      expect(status).toBe(200);
    };
    await place(a, null);
    await place(b, a);
    await hub.admin.call('DELETE', `/api/messages/${b}`);
    await place(c, a);
    await hub.admin.call('POST', `/api/messages/${b}/restore`);
    await place(d, c);
    await place(d, b);
    const { body } = await ci.call<{ places: { message: string }[] }>('GET', `/api/lists/${list}`);
    expect(body.places.map(({ message }) => message)).toEqual([a, c, b, d]);
  });
});

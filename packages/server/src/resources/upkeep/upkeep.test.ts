/** What happens to messages in the end, by the front door, on both stores. */

import { parse } from '@tagloop/language/query/parse';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { logHead } from '../../events/log.ts';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Page, Written } from '../messages/contract.ts';
import type { MessageTables } from '../messages/tables.ts';
import { type Disagreement, verifyMessages } from '../messages/verify/verify.ts';

const day = 86_400_000;
const tables = [
  'message',
  'message_tag',
  'message_label',
  'message_mention',
  'message_key',
  'label_span',
  'event',
  'idempotency',
  'delivery',
  'hook_delivery',
];

describeOnStores('upkeep', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let bob: Caller;
  let number = 0;
  let topic: { id: string; path: string };

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    bob = await hub.person('bob');
  });
  afterAll(() => hub.close());

  beforeEach(async () => {
    number += 1;
    topic = await hub.topic(`/Topic${number}`);
  });

  const post = async (by: Caller, text: string, more: object = {}) =>
    (await by.call<Written>('POST', '/api/messages', { topic: topic.path, text, ...more })).body.message;
  const statusOf = async (by: Caller, url: string) => (await by.call('GET', `/api/messages/${url}`)).status;
  const remove = async (by: Caller, id: string) => (await by.call('DELETE', `/api/messages/${id}`)).status;
  const purge = async (by: Caller, id: string) => (await by.call('POST', `/api/messages/${id}/purge`)).status;
  const read = async (id: string) => (await hub.admin.call<Message>('GET', `/api/messages/${id}`)).body;
  const history = async (id: string) =>
    (
      await hub.admin.call<{ entries: { position: number; kind: string; data: Record<string, unknown> }[] }>(
        'GET',
        `/api/messages/${id}/history`,
      )
    ).body.entries;
  const there = async () =>
    (await hub.admin.call<Page>('GET', `/api/messages?q=in:${topic.path}/*`)).body.messages.map(({ text }) => text);
  const trash = async (by: Caller, more = '') =>
    (await by.call<Page>('GET', `/api/trash?topic=${topic.path}${more}`)).body;
  const head = async () => (await logHead(hub.app.store.tables())).position;

  /** Tables that hold a text anywhere. */
  async function tablesWith(text: string): Promise<string[]> {
    const found: string[] = [];
    for (const table of tables) {
      const { rows } = await sql`select * from ${sql.table(table)}`.execute(hub.app.store.tables());
      if (JSON.stringify(rows).includes(text)) found.push(table);
    }
    return found;
  }

  async function expectAgreement(): Promise<void> {
    const wrong: Disagreement[] = [];
    const { store } = hub.app;
    await verifyMessages(store.tables(), store.dialect, (each) => wrong.push(each));
    expect(wrong).toEqual([]);
  }

  /** How a reader of a query is told what happened since. */
  async function toldSince(position: number, query: string): Promise<string[]> {
    const { feeds, tokens } = hub.app.services;
    const reader = await tokens.actorOfToken(hub.admin.token);
    if (!reader) throw new Error('no reader');
    const told: string[] = [];
    const deliver = (event: { queries: Record<string, string>; id: string }) => told.push(event.queries.q ?? '');
    const end = await feeds.subscribe({ query: parse(query), text: query, reader, deliver }, position);
    end();
    return told;
  }

  it('shows what was deleted to who may restore it, and to nobody else', async () => {
    const mine = await post(ada, 'from ada');
    const root = await post(bob, 'from bob');
    const reply = await post(ada, 'answer', { parentId: root.id });
    for (const id of [mine.id, root.id]) expect(await remove(hub.admin, id)).toBe(204);
    for (const url of [mine.id, `${mine.id}/thread`, `${mine.id}/history`]) {
      expect([url, await statusOf(ada, url), await statusOf(bob, url)]).toEqual([url, 200, 410]);
    }
    expect((await trash(ada)).messages.map(({ id }) => id)).toEqual([mine.id]);
    const all = await trash(hub.admin);
    expect(all.messages.map(({ id }) => id).sort()).toEqual([mine.id, root.id].sort());
    const first = await trash(hub.admin, '&limit=1');
    const second = await trash(hub.admin, `&limit=1&cursor=${first.next}`);
    expect([...first.messages, ...second.messages]).toEqual(all.messages);
    const { body } = await bob.call<{ replies: Message[] }>('GET', `/api/messages/${root.id}/thread`);
    expect(body.replies.map(({ id }) => id)).toEqual([reply.id]);
  });

  it('empties a purged message everywhere, and keeps that it was there', async () => {
    const secret = `secret${number}`;
    const more = { key: `k:${secret}`, labels: [{ text: `l:${secret}` }] };
    const kept = await ada.call<Written>(
      'POST',
      '/api/messages',
      { topic: topic.path, text: `${secret} #${secret} @${secret}`, ...more },
      { 'idempotency-key': `purge ${number}` },
    );
    const { id } = kept.body.message;
    const reply = await post(bob, `reply ${secret}`, { parentId: id });
    await ada.call('PATCH', `/api/messages/${id}`, { text: `${secret} again` });
    await ada.call('PATCH', `/api/messages/${id}/labels`, { set: [{ text: `m:${secret}` }], remove: [`l:${secret}`] });
    const before = await history(id);
    const position = await head();
    expect(await tablesWith(secret)).not.toEqual([]);
    expect([await purge(ada, id), await purge(hub.admin, id)]).toEqual([403, 204]);

    expect(await tablesWith(secret)).toEqual([]);
    const gone = await read(id);
    expect(gone).toMatchObject({ id, text: '', labels: [], tags: [], mentions: [], key: null, replies: 1 });
    expect([gone.purgedAt, gone.deletedAt, (await read(reply.id)).purgedAt]).toEqual(Array(3).fill(gone.deletedAt));
    const after = await history(id);
    expect(after.slice(0, before.length).map(({ kind }) => kind)).toEqual(before.map(({ kind }) => kind));
    expect(after.at(-1)?.kind).toBe('message.purged');
    expect((await hub.admin.call('POST', `/api/messages/${id}/restore`)).status).toBe(410);
    await expectAgreement();
    // Who had it is told to let it go, whatever he asked for.
    expect(await toldSince(position, secret)).toEqual(['left', 'left']);
    expect(await toldSince(position, `nothing${number}`)).toEqual(['left', 'left']);
    expect(await toldSince(0, `secret${number}`)).toEqual([]);
    // Its key is free.
    expect((await post(ada, 'new', { key: more.key })).id).not.toBe(id);
  });

  it('empties one former text, and feeds that resume from then are still right', async () => {
    const { id } = await post(ada, 'first');
    const start = await head();
    for (const text of ['second #leak', 'third']) await ada.call('PATCH', `/api/messages/${id}`, { text });
    const [created, leaked, last] = await history(id);
    const redact = async (by: Caller, position: number | undefined) =>
      (await by.call('POST', `/api/messages/${id}/redact`, { position })).status;
    expect(await redact(bob, leaked?.position)).toBe(403);
    expect(await redact(ada, last?.position)).toBe(409);
    expect(await redact(ada, (last?.position ?? 0) + 1000)).toBe(404);
    expect(await redact(ada, leaked?.position)).toBe(204);
    expect(await tablesWith('leak')).toEqual([]);
    const texts = (await history(id)).map(({ data }) => data.text);
    expect(texts).toEqual([undefined, { was: 'first', is: null }, { was: null, is: 'third' }, undefined]);
    expect((await read(id)).text).toBe('third');
    await expectAgreement();
    // Read when the text was the leak, and again later.
    expect(await toldSince(leaked?.position ?? 0, '#leak')).toEqual(['left']);
    expect(await toldSince(leaked?.position ?? 0, 'third')).toEqual(['entered', 'changed']);
    expect(await toldSince(start, 'first')).toEqual(['left', 'left']);
    expect(await redact(ada, created?.position)).toBe(204);
    expect((await history(id))[1]?.data.text).toEqual({ was: null, is: null });
    await expectAgreement();
  });

  it('deletes what a topic keeps no longer, and purges it 30 days later', async () => {
    const settings = { retentionDays: 10 };
    expect((await hub.admin.call('PATCH', `/api/topics/${topic.id}`, { settings })).status).toBe(200);
    const below = await hub.topic(`${topic.path}/Below`);
    const forever = await hub.topic(`${topic.path}/Forever`, { retentionDays: 0 });
    const old = await post(ada, 'old');
    await post(ada, 'old reply', { parentId: old.id });
    const pinned = await post(ada, 'pinned');
    await hub.admin.call('PUT', `/api/messages/${pinned.id}/pin`, { pinned: true });
    await post(ada, 'below', { topic: below.path });
    await post(ada, 'forever', { topic: forever.path });
    hub.clock.advance(11 * day);
    await post(ada, 'young');
    await hub.app.services.upkeep.sweep();
    expect((await there()).sort()).toEqual(['forever', 'pinned', 'young']);
    hub.clock.advance(31 * day);
    await hub.app.services.upkeep.sweep();
    expect((await read(old.id)).purgedAt).toBeDefined();
    expect((await trash(hub.admin)).messages.map(({ text }) => text)).toEqual(['young']);
    await expectAgreement();
  });

  it('comes to the last topic, however many before it have nothing to give', async () => {
    for (let n = 0; n < 5; n += 1) await hub.topic(`${topic.path}/Quiet${n}`, { retentionDays: 10 });
    const last = await hub.topic(`${topic.path}/Last`, { retentionDays: 10 });
    await post(ada, 'old', { topic: last.path });
    hub.clock.advance(11 * day);
    let ms = 0;
    const slow = vi.spyOn(performance, 'now').mockImplementation(() => (ms += day));
    await hub.app.services.upkeep.sweep().finally(() => slow.mockRestore());
    expect(await there()).toEqual([]);
  });

  it('deletes many, and all of a topic, so that each can come back', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await post(n === 0 ? bob : ada, `message ${n}`)).id);
    const { body } = await ada.call<{ results: object[] }>('POST', '/api/messages/delete', { ids: ids.slice(0, 3) });
    expect(body.results).toMatchObject([
      { error: { code: 'forbidden' } },
      { outcome: 'deleted' },
      { outcome: 'deleted' },
    ]);
    const truncate = (by: Caller) => by.call('POST', `/api/topics/${topic.id}/truncate`);
    expect((await truncate(ada)).status).toBe(403);
    expect((await truncate(hub.admin)).body).toEqual({ deleted: 3, more: false });
    expect(await there()).toEqual([]);
    expect((await trash(hub.admin)).messages).toHaveLength(5);
    expect((await hub.admin.call('POST', `/api/messages/${ids[4]}/restore`)).status).toBe(200);
    expect(await there()).toEqual(['message 4']);
    await expectAgreement();
  });

  it('empties what a person wrote where it stands', async () => {
    const cleo = await hub.person(`cleo${number}`);
    const root = await post(cleo, `cleo says ${number}`);
    await post(bob, 'an answer', { parentId: root.id });
    const position = await head();
    const id = (name: string) => hub.app.services.users.byName(name)?.id ?? 0;
    expect(await hub.app.services.messages.purgeAuthor(id(cleo.name), id('root'))).toBe(1);
    expect(await tablesWith(`cleo says ${number}`)).toEqual([]);
    expect(await read(root.id)).toMatchObject({ text: '', deletedAt: null, replies: 1 });
    expect((await there()).sort()).toEqual(['', 'an answer']);
    expect(await toldSince(position, `cleo in:${topic.path}`)).toEqual(['left']);
    await expectAgreement();
  });

  it('never leaves a message in a topic that is deleted at the same moment', async () => {
    for (let n = 0; n < 10; n += 1) {
      const { id, path } = await hub.topic(`${topic.path}/Sub${n}`);
      await Promise.all([
        hub.admin.call('DELETE', `/api/topics/${id}`),
        hub.admin.call('POST', '/api/messages', { topic: path, text: 'too late' }),
      ]);
    }
    await expectAgreement();
  });

  it('forgets sessions that are over and answers of the day before', async () => {
    await hub.nobody.call('POST', '/api/sessions', { name: 'root', password: 'correct horse battery' });
    await ada.call('POST', '/api/messages', { topic: topic.path, text: 'x' }, { 'idempotency-key': `old${number}` });
    const count = async (table: string) =>
      (await sql`select * from ${sql.table(table)}`.execute(hub.app.store.tables<MessageTables>())).rows.length;
    expect([await count('session'), await count('idempotency')]).not.toContain(0);
    hub.clock.advance(31 * day);
    await hub.app.services.upkeep.sweep();
    expect([await count('session'), await count('idempotency')]).toEqual([0, 0]);
  });
});

/** Erasing a person, by the front door: no table tells any more who it was. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeId } from '../../lib/ids.ts';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Group } from '../groups/contract.ts';
import type { Written } from '../messages/contract.ts';
import type { User } from '../users/contract.ts';

describeOnStores('erasing a person', (target) => {
  let hub: TestApp;
  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
  });
  afterAll(() => hub.close());

  const idOf = async (name: string) =>
    (await hub.admin.call<{ users: User[] }>('GET', `/api/users?prefix=${name}`)).body.users[0]?.id ?? 'none';
  const erase = (by: Caller, id: string, name: string) => by.call<User>('POST', `/api/users/${id}/erase`, { name });
  const say = async (by: Caller, text: string) =>
    (await by.call<Written>('POST', '/api/messages', { topic: '/Talk', text })).body.message;
  const textOf = async (id: string) =>
    (await hub.admin.call<{ message: { text: string } }>('GET', `/api/messages/${id}`)).body;
  const found = async (q: string) => {
    const answer = await hub.admin.call<{ count: number }>('GET', `/api/messages/count?q=${encodeURIComponent(q)}`);
    return answer.body.count;
  };

  /** Tables, but for those named, whose rows hold the text in any case. */
  async function tablesWith(text: string): Promise<string[]> {
    const db = hub.app.store.tables<Record<string, Record<string, unknown>>>();
    const names = ['user_account', 'user_alias', 'event', 'message', 'message_mention', 'message_words', 'session'];
    const more = [
      'token',
      'account_link',
      'mail',
      'erasure',
      'user_group_member',
      'label_span',
      'topic',
      'topic_alias',
    ];
    const holding: string[] = [];
    for (const name of [...names, ...more]) {
      if (name === 'message_words' && hub.app.store.dialect.name === 'postgres') continue;
      const rows = await db.selectFrom(name).selectAll().execute();
      if (JSON.stringify(rows).toLowerCase().includes(text)) holding.push(name);
    }
    return holding;
  }

  it('leaves what he wrote under another name, and his own nowhere', async () => {
    await hub.topic('/Talk');
    const gone = await hub.person('countess');
    const id = await idOf('countess');
    await hub.admin.call('PATCH', `/api/users/${id}`, { name: 'lovelace', email: 'ada@example.com' });
    await gone.call('PATCH', '/api/me', { fullName: 'Ada Byron' });
    const { body: group } = await hub.admin.call<Group>('POST', '/api/groups', { name: 'engines' });
    await hub.admin.call('PUT', `/api/groups/${group.id}/members/lovelace`, {});
    const own = await say(gone, 'A note on the engine');
    const asked = await say(hub.admin, 'Ask @Countess or @lovelace about #engines\n\n    @lovelace in code');
    const edited = await say(hub.admin, '@lovelace knows');
    const edit = await hub.admin.call('PATCH', `/api/messages/${edited.id}`, { text: 'Somebody knows' });
    expect(edit.status).toBe(200);

    expect((await erase(gone, id, 'lovelace')).status).toBe(403);
    expect((await erase(hub.admin, id, 'ada')).status).toBe(422);
    expect((await erase(hub.admin, '0', 'lovelace')).status).toBe(404);
    const erased = await erase(hub.admin, id, 'LOVELACE');
    const name = `erased-${id}`;
    expect(erased).toMatchObject({ status: 200, body: { id, name, fullName: 'Erased', archived: true } });

    expect((await gone.call('GET', '/api/me')).status).toBe(401);
    expect(JSON.stringify(await textOf(own.id))).toContain(name);
    expect(JSON.stringify(await textOf(asked.id))).toContain(`Ask @${name} or @${name} about #engines`);
    expect(await found(`@${name} #engines`)).toBe(1);
    expect(await found('@lovelace')).toBe(0);
    expect(await found('from:countess')).toBe(0);
    expect((await hub.admin.call<Group>('GET', `/api/groups/${group.id}`)).body.members).toEqual([]);
    for (const trace of ['lovelace', 'countess', 'byron', 'ada@example']) {
      expect(await tablesWith(trace), trace).toEqual([]);
    }
    expect((await hub.admin.call('GET', `/api/users/${id}`)).status).toBe(404);
    expect((await hub.admin.call('POST', `/api/users/${id}/restore`)).status).toBe(404);
    expect((await erase(hub.admin, id, name)).status).toBe(404);
    expect((await hub.person('lovelace')).name).toBe('lovelace');
  });

  it('leaves nothing of what the hub kept for him', async () => {
    const topic = await hub.topic('/Kept');
    const gone = await hub.person('keeper');
    const id = await idOf('keeper');
    await hub.admin.call('POST', '/api/messages', { topic: '/Kept', text: 'for @keeper' });
    await gone.call('PUT', '/api/unread', {});
    await gone.call('PUT', `/api/muted/${topic.id}`, { muted: true });
    await gone.call('PUT', '/api/favourites/tags/own', {});
    await gone.call('POST', '/api/saved-queries', { name: 'his', query: '#own', audience: 'everyone' });
    const db = hub.app.store.tables<Record<string, Record<string, unknown>>>();
    const own = { user_id: ['notification', 'read_position', 'muted_topic', 'favourite'], owner_id: ['saved_query'] };
    const holding = async () => {
      const found: string[] = [];
      for (const [column, tables] of Object.entries(own)) {
        for (const table of tables) {
          const rows = await db.selectFrom(table).select(column).execute();
          if (rows.some((row) => writeId(Number(row[column])) === id)) found.push(table);
        }
      }
      return found;
    };
    expect(await holding()).toEqual([...own.user_id, ...own.owner_id]);
    expect((await erase(hub.admin, id, 'keeper')).status).toBe(200);
    expect(await holding()).toEqual([]);
  });

  it('empties what he wrote, too, when that is asked', async () => {
    const gone = await hub.person('chatty');
    const own = await say(gone, 'My number is 555-0199');
    const id = await idOf('chatty');
    const answer = await hub.admin.call('POST', `/api/users/${id}/erase`, { name: 'chatty', texts: true });
    expect(answer.status).toBe(200);
    expect(await tablesWith('555-0199')).toEqual([]);
    expect(JSON.stringify(await textOf(own.id))).toContain(`erased-${id}`);
  });

  it('erases no robot and not the last admin', async () => {
    await hub.robot('bot');
    expect((await erase(hub.admin, await idOf('bot'), 'bot')).status).toBe(422);
    expect((await erase(hub.admin, await idOf('root'), 'root')).status).toBe(409);
  });
});

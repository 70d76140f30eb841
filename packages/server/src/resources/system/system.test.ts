import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { noteBackup } from '../../store/lastBackup.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { openInbox, type TestInbox } from '../../testing/smtp.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { MailTried, SystemFacts, TopicHolding } from './contract.ts';

describeOnStores('the system', (target) => {
  let inbox: TestInbox;
  let hub: TestApp;
  beforeAll(async () => {
    inbox = await openInbox();
    const flags = ['--smtp-url', inbox.url, '--mail-from', 'Tagloop <hub@example.com>'];
    hub = await openTestApp({ store: await target(), flags });
  });
  afterAll(async () => {
    await hub.close();
    await inbox.close();
  });

  it('tells admins of the hub, and nobody else, what runs and what waits', async () => {
    const { body: before } = await hub.admin.call<SystemFacts>('GET', '/api/system');
    await hub.topic('/A');
    await hub.admin.call('POST', '/api/messages', { topic: '/A', text: 'one' });
    const { body } = await hub.admin.call<SystemFacts>('GET', '/api/system');
    expect(body).toMatchObject({
      store: { kind: hub.app.store.dialect.name, shared: hub.app.store.shared, messages: 1 },
      waiting: { writes: 0, hooks: 0, mail: 0 },
      mail: { from: 'Tagloop <hub@example.com>' },
      url: 'http://hub.example',
    });
    expect(body.store.backup).toBeNull();
    noteBackup(hub.data, { at: Date.parse('2026-11-20T03:00:00Z'), bytes: 4_096 });
    const { body: later } = await hub.admin.call<SystemFacts>('GET', '/api/system');
    expect(later.store.backup).toEqual({ at: '2026-11-20T03:00:00.000Z', bytes: 4_096 });
    writeFileSync(join(hub.data, 'last-backup.json'), '{"at":1e300,"bytes":"many"}');
    expect((await hub.admin.call<SystemFacts>('GET', '/api/system')).body.store.backup).toBeNull();
    expect(body.store.bytes).toBeGreaterThan(10_000);
    expect(body.log.position).toBeGreaterThan(before.log.position);
    const bob = await hub.person('bob');
    expect((await bob.call('GET', '/api/system')).status).toBe(403);
    expect((await bob.call('POST', '/api/system/mail')).status).toBe(403);
  });

  it('tells admins what the topics hold that they manage, and who may do what there', async () => {
    await hub.topic('/Held');
    const post = async (text: string, parentId?: string) => {
      const body = { topic: '/Held', text, parentId };
      return (await hub.admin.call<{ message: { id: string } }>('POST', '/api/messages', body)).body.message.id;
    };
    await post('a reply', await post('one'));
    await hub.admin.call('DELETE', `/api/messages/${await post('two')}`);
    const cleo = await hub.person('cleo');
    await hub.person('dan');
    const { body: direct } = await cleo.call<{ id: string }>('POST', '/api/direct', { users: ['dan'] });
    const { body: known } = await hub.admin.call<{ topics: { id: string; path: string }[] }>('GET', '/api/topics');
    const idOf = (path: string) => known.topics.find((topic) => topic.path === path)?.id;
    const { body } = await hub.admin.call<{ topics: TopicHolding[] }>('GET', '/api/system/topics');
    expect(body.topics.find(({ id }) => id === idOf('/Held'))).toMatchObject({ messages: 2, deletedMessages: 1 });
    expect(body.topics.find(({ id }) => id === idOf('/Private/cleo'))).toMatchObject({
      messages: 0,
      rights: [{ user: 'cleo', level: 'admin' }],
    });
    expect(body.topics.some(({ id }) => id === direct.id)).toBe(false);
    expect((await cleo.call('GET', '/api/system/topics')).status).toBe(403);
  });

  it('sends a mail to who asks, and tells what the mail server says', async () => {
    expect((await hub.admin.call('POST', '/api/system/mail')).status).toBe(422);
    const { body: me } = await hub.admin.call<{ user: { id: string } }>('GET', '/api/me');
    await hub.admin.call('PATCH', `/api/users/${me.user.id}`, { email: 'root@example.com' });
    const { body } = await hub.admin.call<MailTried>('POST', '/api/system/mail');
    expect(body).toMatchObject({ to: 'root@example.com', sent: true });
    expect(inbox.mails.map(({ to }) => to)).toEqual(['root@example.com']);
    inbox.refusals.push(451);
    expect((await hub.admin.call<MailTried>('POST', '/api/system/mail')).body).toMatchObject({ sent: false });
  });
});

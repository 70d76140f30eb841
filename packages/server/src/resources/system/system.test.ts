import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { openInbox, type TestInbox } from '../../testing/smtp.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { MailTried, SystemFacts } from './contract.ts';

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
    expect(body.store.bytes).toBeGreaterThan(10_000);
    expect(body.log.position).toBeGreaterThan(before.log.position);
    const bob = await hub.person('bob');
    expect((await bob.call('GET', '/api/system')).status).toBe(403);
    expect((await bob.call('POST', '/api/system/mail')).status).toBe(403);
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

import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { openInbox, type TestInbox } from '../../testing/smtp.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { MailTables } from './tables.ts';

const minute = 60_000;

describeOnStores('the outbox', (target) => {
  let inbox: TestInbox;
  let hub: TestApp;
  beforeAll(async () => {
    inbox = await openInbox();
  });
  afterAll(() => inbox.close());
  beforeEach(async () => {
    inbox.mails.length = 0;
    const flags = ['--smtp-url', inbox.url, '--mail-from', 'Tagloop <hub@example.com>'];
    hub = await openTestApp({ store: await target(), flags });
  });
  afterEach(() => hub.close());

  const mail = () => hub.app.services.mail;
  const queue = (to: string) =>
    hub.app.store.write((tx) => mail().queue(tx, { to, subject: 'Un été', text: 'Voici :\nhttp://hub.example/x\n' }));
  const waiting = () => hub.app.store.tables<MailTables>().selectFrom('mail').selectAll().execute();

  it('sends after the commit, once, and keeps no letter readable', async () => {
    await hub.app.store
      .write(async (tx) => {
        await mail().queue(tx, { to: 'nobody@example.com', subject: 'x', text: 'x' });
        throw new Error('undone');
      })
      .catch(() => {});
    inbox.refusals.push(451);
    await queue('ada@example.com');
    await mail().settle();
    expect(inbox.mails).toEqual([]);
    expect(JSON.stringify(await waiting())).not.toMatch(/ada@|hub\.example/);
    hub.clock.advance(minute);
    await mail().settle();
    await mail().settle();
    expect(inbox.mails).toMatchObject([
      { to: 'ada@example.com', subject: 'Un été', text: expect.stringContaining('http://hub.example/x') },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('waits longer after each failure, and gives up', async () => {
    inbox.refusals.push(451, 451, 451, 451, 451, 451, 451);
    await queue('ada@example.com');
    await mail().settle();
    const pauses: number[] = [];
    for (let [row] = await waiting(); row; [row] = await waiting()) {
      pauses.push((row.next_at - hub.clock.now()) / minute);
      hub.clock.set(row.next_at);
      await mail().settle();
    }
    expect(pauses).toEqual([0.5, 2, 10, 60, 360, 1440]);
    expect(inbox.refusals).toEqual([]);
    expect(inbox.mails).toEqual([]);
  });

  it('gives up at once on an address that the server refuses for good, and goes on with the next', async () => {
    inbox.refusals.push(550);
    await queue('gone@example.com');
    await queue('ada@example.com');
    await mail().settle();
    expect(inbox.mails.map(({ to }) => to)).toEqual(['ada@example.com']);
    expect(await waiting()).toEqual([]);
  });
});

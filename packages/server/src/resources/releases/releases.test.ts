/** The Atom feed of releases by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Written } from '../messages/contract.ts';

describeOnStores('the feed of releases', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let topic: { id: string; path: string };

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    topic = await hub.topic('/Release+Notes');
    ada = await hub.person('ada');
  });
  afterAll(() => hub.close());

  async function post(text: string, parentId?: string): Promise<string> {
    hub.clock.advance(1_000);
    const body = { topic: topic.path, text, ...(parentId && { parentId }) };
    return (await ada.call<Written>('POST', '/api/messages', body)).body.message.id;
  }
  const feed = (by: Caller, headers = {}) => by.call<string>('GET', `/api/releases/${topic.id}`, undefined, headers);

  it('is empty where nothing was released', async () => {
    await post('no release');
    const { status, headers, body } = await feed(ada);
    expect([status, headers['content-type']]).toEqual([200, 'application/atom+xml; charset=utf-8']);
    expect(body).not.toContain('<entry>');
  });

  it('has an entry for each release and week, with its items under their headings', async () => {
    const id = await post('#release:2.0.0 #service:api Cursors everywhere');
    await post('#feat: page by cursor https://git.example.org/acme/api/pull/7', id);
    await post('what people say of it', id);
    await post('#release:2026-W47 Payments');
    const { body } = await feed(ada);
    expect(body.match(/<entry>/g)).toHaveLength(2);
    expect(body).toContain('api 2.0.0: Cursors everywhere');
    expect(body).toContain(`/t/Release%2BNotes?m=${id}`);
    expect(body).toMatch(/<h3>feat<\/h3><ul><li>page by cursor \(<a href="https:\/\/git.example.org/);
    expect(body).not.toContain('what people say');
    expect(body.indexOf('2026-W47')).toBeLessThan(body.indexOf('api 2.0.0'));
  });

  it('holds hostile words as words', async () => {
    const id = await post('#release:6.6.6 #service:x ]]><script>alert(1)</script> & "\u0001"');
    await post('#fix: <img src=x onerror=alert(1)> ]]>', id);
    const { body } = await feed(ada);
    expect(body).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(body).not.toContain('\u0001');
    // What is between the marks of CDATA is text; outside of them there is no tag of ours.
    expect(body.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/<script|<img/);
  });

  it('opens by a token as the password, and to nobody else', async () => {
    const { nobody } = hub;
    const basic = (password: string) => ({
      authorization: `Basic ${Buffer.from(`any:${password}`).toString('base64')}`,
    });
    expect((await feed(nobody, basic(ada.token))).status).toBe(200);
    const refused = await feed(nobody, basic('wrong'));
    expect([refused.status, refused.headers['www-authenticate']]).toEqual([
      401,
      'Basic realm="Tagloop", charset="UTF-8"',
    ]);
    // Nothing else opens so: a browser sends such a password by itself.
    expect((await nobody.call('GET', '/api/me', undefined, basic(ada.token))).status).toBe(401);
    const stranger = await hub.robot('stranger');
    expect((await feed(stranger)).status).toBe(404);
  });
});

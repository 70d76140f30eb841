/** Snippets by the front door: code in by one line of shell, and out as text. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Message, Page, Written } from '../messages/contract.ts';

const day = 86_400_000;

describeOnStores('snippets by the front door', (target) => {
  let hub: TestApp;
  let ada: Caller;
  let eve: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    eve = await hub.robot('eve', [{ topics: '/Elsewhere', verbs: ['read'] }]);
    await hub.topic('/Code');
  });
  afterAll(() => hub.close());

  const send = (code: string, search = '') =>
    ada.call<Written>('POST', `/api/snippets/Code${search}`, code, { 'content-type': 'application/x-raw' });
  const raw = (id: string, caller = ada) => caller.call<string>('GET', `/api/snippets/${id}/raw`);

  it.each([
    ['package main\n\nfunc main() {}\n', '?title=main.go', '#language:go main.go'],
    ['#!/bin/sh\nls\n', '', '#language:bash #!/bin/sh'],
    ['select 1', '?language=postgres&title=One', '#language:sql One'],
    ['x', '?language=klingon&title=%23deploy%20%40ada', '#language:klingon #\u2060deploy @\u2060ada'],
    ['just words', '?expires=2026-12-01', '#expires:2026-12-01 just words'],
  ])('become messages: %j%s', async (code, search, title) => {
    const { status, body } = await send(code, search);
    expect([status, body.message.text.split('\n')[0]]).toEqual([201, title]);
    const read = await raw(body.message.id);
    expect([read.status, read.headers['content-type'], read.body]).toEqual([
      200,
      'text/plain; charset=utf-8',
      `${code.trimEnd()}\n`,
    ]);
  });

  it('are never a page, whatever they hold', async () => {
    const { body } = await send('<!doctype html><script>alert(1)</script>');
    const { headers } = await raw(body.message.id);
    expect(headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining('sandbox'),
    });
  });

  it('of Tat have their code in the oldest reply', async () => {
    const { body } = await ada.call<Written>('POST', '/api/messages', { topic: '/Code', text: 'Sheet #language:perl' });
    expect((await raw(body.message.id)).status).toBe(404);
    await ada.call('POST', '/api/messages', { topic: '/Code', parentId: body.message.id, text: 'use strict;' });
    await ada.call('POST', '/api/messages', { topic: '/Code', parentId: body.message.id, text: 'thanks' });
    expect((await raw(body.message.id)).body).toBe('use strict;\n');
  });

  it.each([
    ['', ''],
    ['  \n ', ''],
    ['x', '?expires=soon'],
    ['x', `?language=${'x'.repeat(41)}`],
    ['a\u0000b', ''],
  ])('are refused: %j%s', async (code, search) => {
    expect((await send(code, search)).status).toBe(422);
  });

  it('are for those who may read the topic', async () => {
    const { body } = await send('secret plans');
    expect((await raw(body.message.id, eve)).status).toBe(404);
    expect((await raw(body.message.id, hub.nobody)).status).toBe(401);
    expect((await raw('1a2b')).status).toBe(404);
  });

  it('go when their last day is over, in UTC', async () => {
    const { id } = (await send('a', '?title=Today&expires=2026-11-22')).body.message;
    await send('b', '?title=Tomorrow&expires=2026-11-23');
    await ada.call('POST', '/api/messages', { topic: '/Code', text: '#expires:1 #expires:zz never' });
    const sweep = () => hub.app.store.write((tx) => hub.app.services.messages.removeExpired(tx));
    const there = async () =>
      (await ada.call<Page>('GET', '/api/messages?q=in:/Code%20%23expires:*')).body.messages.map(({ text }) => text);
    await sweep();
    expect(await there()).toHaveLength(4);
    hub.clock.advance(day);
    await sweep();
    expect((await there()).join('\n')).not.toContain('Today');
    expect(await there()).toHaveLength(3);
    expect((await hub.admin.call<Message>('POST', `/api/messages/${id}/restore`)).status).toBe(200);
  });
});

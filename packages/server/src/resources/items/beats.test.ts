/** Items that go silent and come back, by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Page } from '../messages/contract.ts';

const minute = 60_000;
const text = '#monitoring #service:api #item:disk #every:5m #missing:alert 40 % full';

describeOnStores('heartbeats by the front door', (target) => {
  let hub: TestApp;
  let ada: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    await hub.topic('/Wall');
    await hub.app.services.items.beats.sweep();
  });
  afterAll(() => hub.close());

  async function beat(key = 'disk', more = text) {
    const body = { topic: '/Wall', key, text: more, labels: { set: [{ text: 'UP' }] } };
    return (await ada.call<{ outcome: string }>('POST', '/api/messages/upsert', body)).body.outcome;
  }
  /** Time goes on while the hub looks after it. */
  async function pass(minutes: number) {
    for (let at = 0; at < minutes * 2; at += 1) {
      hub.clock.advance(minute / 2);
      await hub.app.services.items.beats.sweep();
    }
  }
  async function labelsOf(q: string) {
    const { body } = await ada.call<Page>('GET', `/api/messages?q=${encodeURIComponent(`in:/Wall ${q}`)}`);
    return body.messages.map(({ labels }) => labels.map(({ text: label }) => label).join());
  }

  it('an exact repeat is a sign of life', async () => {
    expect(await beat()).toBe('created');
    await pass(8);
    expect(await beat()).toBe('unchanged');
    await pass(8);
    expect(await labelsOf('#item:disk')).toEqual(['UP']);
  });

  it('what is silent for two intervals is unknown and calls, and is well again when it comes back', async () => {
    await pass(3);
    expect(await labelsOf('#item:disk')).toEqual(['unknown']);
    expect(await labelsOf('#AL')).toEqual(['open']);
    expect(await beat()).toBe('updated');
    expect(await labelsOf('#item:disk')).toEqual(['UP']);
    expect(await labelsOf('#AL')).toEqual(['done']);
  });

  it('the time in which the hub was away counts for nobody', async () => {
    await beat();
    hub.clock.advance(600 * minute);
    await hub.app.services.items.beats.sweep();
    expect(await labelsOf('#item:disk')).toEqual(['UP']);
    await pass(11);
    expect(await labelsOf('#item:disk')).toEqual(['unknown']);
  });

  it('a topic says it for items that do not', async () => {
    await hub.topic('/Slow', { parameters: { itemEvery: '1m' } });
    const body = {
      topic: '/Slow',
      key: 'x',
      text: '#monitoring #service:web #item:x',
      labels: { set: [{ text: 'UP' }] },
    };
    await ada.call('POST', '/api/messages/upsert', body);
    await pass(3);
    const { body: page } = await ada.call<Page>('GET', '/api/messages?q=in:/Slow');
    expect(page.messages.map(({ labels }) => labels[0]?.text)).toEqual(['unknown']);
  });
});

/** Since when labels are there, by the front door, on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { LabelTimes } from './contract/labelTimes.ts';
import type { Message, Written } from './contract.ts';

describeOnStores('times of labels', (target) => {
  let hub: TestApp;
  let ada: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    await hub.topic('/Plan');
    ada = await hub.person('ada');
  });
  afterAll(() => hub.close());

  /** Its labels get other times than the message before. */
  async function post(...labels: readonly string[]): Promise<Message> {
    hub.clock.advance(60_000);
    const body = { topic: '/Plan', text: 'a card', labels: labels.map((text) => ({ text })) };
    return (await ada.call<Written>('POST', '/api/messages', body)).body.message;
  }
  async function relabel(id: string, change: object): Promise<void> {
    hub.clock.advance(60_000);
    expect((await ada.call('PATCH', `/api/messages/${id}/labels`, change)).status).toBe(200);
  }
  const timesOf = async (by: Caller, ...ids: string[]) =>
    (await by.call<{ messages: LabelTimes[] }>('POST', '/api/messages/label-times', { ids })).body.messages;
  const now = () => new Date(hub.clock.now()).toISOString();

  it('stay when other labels and the text change, and begin anew when the label moves', async () => {
    const { id } = await post('status:todo', 'size:M');
    const posted = now();
    await relabel(id, { set: [{ text: 'status:doing' }] });
    const moved = now();
    await relabel(id, { set: [{ text: 'urgent' }] });
    const added = now();
    hub.clock.advance(60_000);
    await ada.call('PATCH', `/api/messages/${id}`, { text: 'another text' });
    expect(await timesOf(ada, id)).toEqual([
      {
        id,
        labels: [
          { text: 'size:M', since: posted },
          { text: 'status:doing', since: moved },
          { text: 'urgent', since: added },
        ],
      },
    ]);
  });

  it('are those of the return for a label that went and came back', async () => {
    const { id } = await post('status:todo');
    await relabel(id, { remove: ['status:todo'] });
    expect(await timesOf(ada, id)).toEqual([{ id, labels: [] }]);
    await relabel(id, { set: [{ text: 'status:todo' }] });
    expect(await timesOf(ada, id)).toEqual([{ id, labels: [{ text: 'status:todo', since: now() }] }]);
  });

  it('are told of what is there and may be read, each once', async () => {
    const [kept, gone] = [await post('open'), await post('open')];
    await ada.call('DELETE', `/api/messages/${gone.id}`);
    const ids = [kept.id, gone.id, kept.id, '00000000000'];
    expect((await timesOf(ada, ...ids)).map(({ id }) => id)).toEqual([kept.id]);
    const stranger = await hub.robot('stranger');
    expect(await timesOf(stranger, ...ids)).toEqual([]);
    expect((await ada.call('POST', '/api/messages/label-times', { ids: [] })).status).toBe(422);
  });
});

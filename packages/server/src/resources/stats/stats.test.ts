/** Keys, sheets and refusals of statistics, by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';

describeOnStores('statistics by the front door', (target) => {
  let hub: TestApp;
  let ada: Caller;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    await hub.topic('/Kpi');
    for (const text of ['#kpi:x #value:1 #at:2026-W46', '#kpi:x #value:2.5 #at:soon', '#kpi:y,"=1 #value:many none']) {
      expect((await ada.call('POST', '/api/messages', { topic: '/Kpi', text })).status).toBe(201);
    }
  });
  afterAll(() => hub.close());

  it('tell the keys of a query and what they hold', async () => {
    const { body } = await ada.call('GET', '/api/stats/keys?q=in:/Kpi');
    expect(body.keys).toEqual([
      {
        key: 'kpi',
        count: 3,
        numbers: 0,
        times: 0,
        different: 2,
        values: [{ value: 'x', count: 2 }, expect.anything()],
      },
      { key: 'value', count: 3, numbers: 2, times: 0, different: 3, values: expect.any(Array) },
      { key: 'at', count: 2, numbers: 0, times: 1, different: 2, values: expect.any(Array) },
    ]);
  });

  it('tell by what a query can be narrowed', async () => {
    await hub.topic('/Facets');
    for (const text of ['one #kind:a #x', 'two #kind:a', 'three #kind:b']) {
      await ada.call('POST', '/api/messages', {
        topic: '/Facets',
        text,
        labels: [{ text: 'open' }, { text: 'urgent' }],
      });
    }
    const { body } = await ada.call('GET', '/api/stats/facets?q=in:/Facets%20%23kind:a');
    expect(body).toEqual({
      counted: 2,
      more: false,
      topics: [{ value: '/Facets', count: 2 }],
      authors: [{ value: 'ada', count: 2 }],
      labels: [
        { value: 'open', count: 2 },
        { value: 'urgent', count: 2 },
      ],
      tags: [
        { value: 'kind:a', count: 2 },
        { value: 'x', count: 1 },
      ],
    });
    const none = await ada.call('GET', '/api/stats/facets?q=%23nowhere');
    expect(none.body).toMatchObject({ counted: 0, topics: [], tags: [] });
  });

  it('are a sheet when asked for one, in which no cell is a formula', async () => {
    await ada.call('POST', '/api/messages', { topic: '/Kpi', text: 'a #who:=1+1,2' });
    const { body, headers } = await ada.call('GET', '/api/stats?q=%23who:*&group=%23who&bucket=day', undefined, {
      accept: 'text/csv',
    });
    expect([headers['content-type'], body]).toEqual([
      'text/csv; charset=utf-8',
      `bucket,from,to,#who,count,value\r\n2026-11-22,2026-11-22T00:00:00.000Z,2026-11-23T00:00:00.000Z,"'=1+1,2",1,1\r\n`,
    ]);
  });

  it.each([
    ['measure=median(#x)', 'is no measure'],
    ['measure=p50(time(a -> b -> c))', 'is no measure'],
    ['measure=open', 'which labels'],
    ['measure=open&group=label:work&time=updated', 'leave "time" out'],
    ['group=nobody', 'is no group'],
    ['group=author,topic,stage', 'at most two'],
    ['time=later', 'is no time'],
    ['since=soon', 'must be a time'],
    ['zone=No/Where', 'is no time zone'],
    ['bucket=minute&since=52w', 'more than 2500 buckets'],
    ['q=in:', 'in:'],
  ])('refuse %s with a sentence', async (search, sentence) => {
    const { status, body } = await ada.call('GET', `/api/stats?${search}`);
    expect([status, body.detail]).toEqual([422, expect.stringContaining(sentence)]);
  });
});

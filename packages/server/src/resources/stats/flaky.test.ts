/** Which steps waver, by the front door. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Caller, openTestApp, type TestApp } from '../../testing/app.ts';
import { describeOnStores } from '../../testing/stores.ts';

describeOnStores('steps that waver', (target) => {
  let hub: TestApp;
  let ada: Caller;

  const upsert = async (body: object) => {
    hub.clock.advance(1000);
    const answer = await ada.call<{ message: { id: string } }>('POST', '/api/messages/upsert', {
      topic: '/Build',
      ...body,
    });
    expect(answer.status).toBeLessThan(300);
    return answer.body.message.id;
  };
  const runs = new Map<string, unknown>();
  const run = async (id: string, tags: string) => {
    runs.set(id, await upsert({ key: `run:${id}`, text: `#pipeline:test #run:${id} ${tags}` }));
  };
  const step = (id: string, name: string, state: string) =>
    upsert({
      key: `run:${id}/${name}`,
      parentKey: `run:${id}`,
      text: `#step:${name}`,
      labels: { set: [{ text: state }] },
    });
  const asked = async (caller: Caller, q = '', more = '') => {
    const { status, body } = await caller.call('GET', `/api/stats/flaky?q=${encodeURIComponent(q)}${more}`);
    return [status, body.steps ?? body.code];
  };

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    ada = await hub.person('ada');
    await hub.topic('/Build');
    const api = '#service:api #repo:acme/api';
    // Two runs of one commit, and one that was started again.
    await run('1', `${api} #commit:aaaaaaa`);
    await step('1', 'unit', 'Failed');
    await step('1', 'lint', 'Success');
    await run('2', `${api} #commit:aaaaaaa`);
    await step('2', 'unit', 'Success');
    await run('3', `${api} #commit:bbbbbbb`);
    await step('3', 'unit', 'Failed');
    await step('3', 'unit', 'Success');
    await run('4', '#service:web');
    await step('4', 'browser', 'Failed');
    await step('4', 'browser', 'Success');
    // Broken and mended, well at first, of another service, and still red: none wavers.
    await run('5', `${api} #commit:ccccccc`);
    await step('5', 'lint', 'Success');
    await step('5', 'lint', 'Failed');
    await run('6', '#service:web #repo:acme/api #commit:ccccccc');
    await step('6', 'lint', 'Success');
    await run('7', `${api} #commit:ddddddd`);
    await step('7', 'lint', 'Success');
  });
  afterAll(() => hub.close());

  it('are those that failed and were well at one commit, the most frequent first', async () => {
    const unit = { pipeline: 'test', repo: 'acme/api', service: 'api', env: null, step: 'unit', times: 2 };
    expect(await asked(ada)).toEqual([
      200,
      [
        { ...unit, at: expect.any(String), run: runs.get('3') },
        { ...unit, repo: null, service: 'web', step: 'browser', times: 1, at: expect.any(String), run: runs.get('4') },
      ],
    ]);
    expect((await asked(ada, '#service:web in:/Build'))[1]).toMatchObject([{ step: 'browser' }]);
    expect(await asked(ada, '#service:none')).toEqual([200, []]);
  });

  it('are counted back to a day, and told only to who may read the runs', async () => {
    expect(await asked(ada, '', '&days=0')).toEqual([422, 'invalid']);
    expect(await asked(await hub.robot('stranger', [{ topics: '*', verbs: ['read'] }]))).toEqual([200, []]);
    hub.clock.advance(31 * 86_400_000);
    expect(await asked(ada)).toEqual([200, []]);
    expect((await asked(ada, '', '&days=60'))[1]).toHaveLength(2);
  });
});

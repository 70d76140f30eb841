/** What holds after whatever was done, on both stores: rows, index, counts, spans and log tell the same. */

import { words } from '@tagloop/language/text/words';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeId } from '../../lib/ids.ts';
import { openTestApp, type TestApp } from '../../testing/app.ts';
import { acts, perform, type Stage } from '../../testing/random-acts.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { Page } from './contract.ts';
import { type MessageState, stateOf } from './state.ts';
import type { MessageTables } from './tables.ts';
import { type Disagreement, verifyMessages } from './verify/verify.ts';

describeOnStores('whatever is done to messages', (target) => {
  let hub: TestApp;
  let stage: Omit<Stage, 'here' | 'there' | 'ids'>;
  let runs = 0;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    stage = { hub, person: await hub.person('ada'), robot: await hub.robot('ci') };
  });
  afterAll(() => hub.close());

  async function newStage(): Promise<Stage> {
    runs += 1;
    const paths = [`/Here${runs}`, `/There${runs}`] as const;
    for (const path of paths) {
      const { id } = await hub.topic(path, path === paths[0] ? { maxReplies: 3 } : {});
      const { body } = await hub.admin.call<{ rights: object[] }>('GET', `/api/topics/${id}/rights`);
      const rights = [...body.rights, { user: 'ci', level: 'write' }];
      await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights });
    }
    return { ...stage, here: paths[0], there: paths[1], ids: [] };
  }

  async function messagesOf({ here, there }: Stage): Promise<MessageState[]> {
    const topics = [here, there].map((path) => hub.app.services.topics.byPath(path)?.id ?? -1);
    const db = hub.app.store.tables<MessageTables>();
    return (await db.selectFrom('message').selectAll().where('topic_id', 'in', topics).execute()).map(stateOf);
  }

  it('leaves counts and index as the messages are, and spans as the log tells', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(acts(50), async (some) => {
        const on = await newStage();
        for (const act of some) await perform(on, act);
        const messages = await messagesOf(on);
        await expectWords(on, messages);
      }),
      { numRuns: 25, seed: 1 },
    );
    await expectAgreement();
  });

  async function expectWords({ here, there }: Stage, messages: readonly MessageState[]): Promise<void> {
    for (const word of ['pump', 'fix', 'cafe', 'ship']) {
      const q = encodeURIComponent(`(in:${here} OR in:${there}) ${word}`);
      const { body } = await hub.admin.call<Page>('GET', `/api/messages?q=${q}`);
      const alive = messages.filter(({ deletedAt, text }) => deletedAt === null && words(text).includes(word));
      expect(body.messages.map(({ id }) => id).sort()).toEqual(alive.map(({ id }) => writeId(id)).sort());
    }
  }

  async function expectAgreement(): Promise<void> {
    const { store } = hub.app;
    const found: Disagreement[] = [];
    await verifyMessages(store.tables(), store.dialect, (each) => found.push(each));
    expect(found).toEqual([]);
  }

  it('begins no span of a label before its last one ended, though its family is declared later', async () => {
    const on = await newStage();
    const topic = hub.app.services.topics.byPath(on.here);
    const at = (minute: number) => new Date(hub.clock.now() - 3_600_000 + minute * 60_000).toISOString();
    const upsert = (fields: object) =>
      on.robot.call('POST', '/api/messages/upsert', { topic: on.here, key: 'k', ...fields });
    await upsert({ text: 'x', labels: { set: [{ text: 'red' }] }, at: at(10) });
    await upsert({ labels: { remove: ['red'] }, at: at(20) });
    const settings = { families: { light: ['red', 'green'] } };
    await hub.admin.call('PATCH', `/api/topics/${writeId(topic?.id ?? 0)}`, { settings });
    await upsert({ labels: { set: [{ text: 'red' }] }, at: at(15) });
    const [message] = await messagesOf(on);
    if (!message) throw new Error('no message');
    expect(message.labels.map(({ text }) => text)).toEqual(['red']);
    await expectAgreement();
  });
});

/** Each way in which a store can be wrong is found, on both stores; what people do is never wrong (`laws.test.ts`). */

import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readId } from '../../../lib/ids.ts';
import { openTestApp, type TestApp } from '../../../testing/app.ts';
import { describeOnStores } from '../../../testing/stores.ts';
import type { Written } from '../contract.ts';
import { type Disagreement, verifyMessages } from './verify.ts';

describeOnStores('a store in which something is wrong', (target) => {
  let hub: TestApp;
  let id: number;

  beforeAll(async () => {
    hub = await openTestApp({ store: await target() });
    await hub.topic('/Build');
    const post = { topic: '/Build', text: 'fix #pump:12 for @bob', labels: [{ text: 'open' }], key: 'k' };
    const { body } = await hub.admin.call<Written>('POST', '/api/messages', post);
    id = readId(body.message.id) ?? 0;
    await hub.admin.call('POST', '/api/messages', { topic: '/Build', text: 'one', parentId: body.message.id });
    await hub.admin.call('PATCH', `/api/messages/${body.message.id}`, { text: 'fixed #pump:12 for @bob' });
  });
  afterAll(() => hub.close());

  /** What is found while a statement has spoilt the store; its rows are undone. */
  async function foundAfter(statement: string): Promise<string[]> {
    const all: Disagreement[] = [];
    const undone = new Error('undone');
    const work = hub.app.store.write(async (tx) => {
      await sql.raw(statement).execute(tx.tables());
      await verifyMessages(tx.tables(), tx.dialect, (each) => all.push(each));
      throw undone;
    });
    await expect(work).rejects.toBe(undone);
    return all.map(({ messageId, detail }) => (messageId === id ? `it: ${detail}` : detail));
  }

  const wrongs: readonly (readonly [string, string, RegExp])[] = [
    ['a tag is not indexed', 'delete from message_tag', /^it: message_tag does not hold .*"pump:12"/],
    ['a tag has another number', 'update message_tag set number = 13', /^it: message_tag does not hold/],
    ['a label is not indexed', 'delete from message_label', /^it: message_label does not hold/],
    [
      'a label is indexed that it has not',
      "insert into message_label values (1, 'x', 1)",
      /^message_label holds 1 rows that/,
    ],
    ['a mention is not indexed', 'delete from message_mention', /^it: message_mention does not hold .*"bob"/],
    ['its key leads nowhere', 'delete from message_key', /^it: message_key does not hold/],
    [
      'a key leads to no message',
      "insert into message_key values (1, 'x', 1)",
      /^message_key holds 1 rows of messages/,
    ],
    [
      'replies are miscounted',
      'update message set replies = 7 where replies = 1',
      /^it: it counts 7 replies and has 1/,
    ],
    ['likes are miscounted', 'update message set likes = 1 where replies = 1', /^it: its column "likes" is not/],
    ['tags are not of the text', "update message set tags = '[]'", /^it: its column "tags" is not/],
    ['a text is not that of the log', "update message set text = 'lost #pump:12 for @bob'", /^it: event .* "text"/],
    ['an event is missing', "delete from event where kind = 'message.replied'", /^it: it is at version/],
    ['a span is too long', 'update label_span set from_at = 5', /^it: the times of its labels/],
    ['its author is gone', 'update message set author_id = 5', /^it: its author is not there/],
    ['its topic is gone', 'update message set topic_id = 5', /^it: its topic is not there/],
  ];

  it.each(wrongs)('is told of when %s', async (_, statement, expected) => {
    expect(await foundAfter(statement)).toContainEqual(expect.stringMatching(expected));
  });

  it('is told of when its words are not found', async () => {
    const isApart = hub.app.store.dialect.name === 'sqlite';
    const statement = isApart ? 'delete from message_words' : "update message set words = ' other '";
    expect(await foundAfter(statement)).toContain('it: it is not found by its words');
  });

  it('is right as long as nobody spoils it', async () => {
    expect(await foundAfter('select 1')).toEqual([]);
  });
});

/** SQL on both stores and `matches` in memory select the same messages for the same query. */

import { type Node, type Query, type Sort, sortFields } from '@tagloop/language/query/ast';
import type { MessageFacts, QueryContext } from '@tagloop/language/query/facts';
import { matches } from '@tagloop/language/query/matches';
import { print } from '@tagloop/language/query/print';
import { anyContext, anyMessage, anyQuery, anyTerm, formerNames } from '@tagloop/language/query/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manualClock } from '../../lib/clock.ts';
import { readId, writeId } from '../../lib/ids.ts';
import { logMigration } from '../../store/migrate.ts';
import { openStore } from '../../store/open.ts';
import type { Store } from '../../store/store.ts';
import { describeOnStores } from '../../testing/stores.ts';
import type { TopicFacts } from '../topics/service.ts';
import type { CompileContext } from './compile.ts';
import { countAll } from './count.ts';
import { listPage } from './list.ts';
import { messagesMigration } from './migrations/2026-11-22-messages.ts';
import { messageListsMigration } from './migrations/2026-11-23-message-lists.ts';
import { purgeMigration } from './migrations/2026-11-23-purge.ts';
import { readingMigration } from './migrations/2026-11-23-reading.ts';
import { insert } from './save.ts';
import { newState } from './state.ts';
import type { MessageTables } from './tables.ts';

const users = ['ada', 'bob', 'chloe', 'ci-robot'];
const userId = (name: string) => {
  const at = users.indexOf(name.toLowerCase());
  return at < 0 ? undefined : at + 1;
};

const topicOf = (path: string, at: number, stages: TopicFacts['stages']): TopicFacts =>
  ({ id: at + 1, path, stages }) as TopicFacts;
const topics = [
  topicOf('/Build', 0, ['build']),
  topicOf('/Build/Pipelines', 1, ['build', 'test']),
  topicOf('/build/pipelines/nightly', 2, []),
  topicOf('/Builder', 3, ['code']),
  topicOf('/Plan/Road map', 4, ['plan']),
];

/** The root of all replies, which is not there. */
const absentRoot = 1;

const migrations = [logMigration, messagesMigration, readingMigration, purgeMigration, messageListsMigration];
const asking = { budget: 10_000, person: 1 };

describeOnStores('queries in SQL', (target) => {
  let store: Store;
  beforeAll(async () => {
    // Later than any message: a hub takes none that is dated far ahead of its clock, and ids tell so.
    const clock = manualClock(Date.UTC(2030, 0));
    store = await openStore(await target(), migrations, clock);
  });
  afterAll(() => store.close());

  /** Empties the store, writes the messages and answers them as they are there. */
  async function write(given: readonly MessageFacts[]): Promise<MessageFacts[]> {
    return store.write(async (tx) => {
      const db = tx.tables<MessageTables>();
      for (const table of [
        'message',
        'message_tag',
        'message_label',
        'message_mention',
        'message_key',
        'label_span',
      ] as const) {
        await db.deleteFrom(table).execute();
      }
      if (tx.dialect.name === 'sqlite') await db.deleteFrom('message_words').execute();
      const written: MessageFacts[] = [];
      for (const facts of given) {
        const topic = topics.find((each) => each.path === facts.topic.path) ?? topics[0]!;
        const id = await tx.mint(facts.createdAt);
        // A key leads to one message of its topic.
        const isTaken = written.some((each) => each.topic.path === topic.path && each.key === facts.key);
        const key = isTaken ? null : facts.key;
        const many = (count: number) => Array.from({ length: count }, (_, at) => at + 1);
        const state = newState({
          id,
          topicId: topic.id,
          authorId: userId(facts.author) ?? 0,
          parentId: facts.parentId === null ? null : absentRoot,
          key,
          text: facts.text,
          createdAt: facts.createdAt,
          labels: facts.labels,
          arrivedId: facts.arrived,
        });
        insert(
          tx,
          {
            ...state,
            updatedAt: facts.updatedAt,
            replies: facts.replies,
            likers: many(facts.likes),
            votersUp: many(Math.max(0, facts.votes)),
            votersDown: many(Math.max(0, -facts.votes)),
            pinned: facts.pinned,
          },
          { kind: 'message.created', actorId: 1, at: facts.createdAt },
        );
        written.push({
          ...facts,
          id: writeId(id),
          parentId: facts.parentId === null ? null : writeId(absentRoot),
          topic: { path: topic.path, stages: topic.stages },
          key,
        });
      }
      return written;
    });
  }

  /** Writes the reader's positions; nobody has read everything. */
  async function read({ reader, readUpTo }: QueryContext): Promise<void> {
    const user_id = userId(reader ?? '') ?? -1;
    const upTo = (path: string) => (reader && readUpTo ? readUpTo(path) : Number.MAX_SAFE_INTEGER);
    await store.write(async (tx) => {
      const db = tx.tables<MessageTables>();
      await db.deleteFrom('read_position').execute();
      for (const { id, path } of topics) {
        await db
          .insertInto('read_position')
          .values({ user_id, topic_id: id, position: upTo(path) })
          .execute();
      }
    });
  }

  function contextOf({ now, zone, reader, namesOf, pathOf }: QueryContext): CompileContext {
    const name = reader ?? '';
    const asking = {
      reader: { id: userId(name) ?? -1, name },
      // Former names lead to a user only where there are some.
      userId: (called: string) => userId((namesOf && formerNames[called.toLowerCase()]) ?? called),
      namesOf: namesOf ?? ((called: string) => [called.toLowerCase()]),
      pathOf: pathOf ?? ((path: string) => path),
    };
    return { dialect: store.dialect, now, zone, topics, ...asking };
  }

  async function agree(
    queries: readonly Query[],
    given: readonly MessageFacts[],
    reading: QueryContext,
  ): Promise<void> {
    const written = await write(given);
    await read(reading);
    const context = contextOf(reading);
    for (const query of queries) {
      const wanted = withIds(query, written);
      const expected = written.filter((message) => matches(message, wanted, reading)).sort(bySort(wanted.sort));
      expect(await allPages(wanted, context), print(wanted)).toEqual(expected.map((message) => message.id));
      const counted = await countAll(store, wanted, context, { exact: expected.length % 2 === 0, ...asking });
      expect(counted).toEqual({ count: expected.length, more: false });
    }
  }

  /** Ids of all pages, one behind the other. */
  async function allPages(query: Query, context: CompileContext): Promise<string[]> {
    const ids: string[] = [];
    for (let cursor: string | undefined; ; ) {
      const page = await listPage(store, query, context, { limit: 2, cursor, ...asking });
      ids.push(...page.rows.map((row) => writeId(row.id)));
      if (page.next === null) return ids;
      cursor = page.next;
    }
  }

  const several = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: 4, maxLength: 4 });
  const messages = fc.array(anyMessage, { minLength: 1, maxLength: 12 });
  const runs = { numRuns: 30 };

  it('agrees with `matches` on each term', async () => {
    const terms = fc.record({ where: anyTerm.map(({ where }) => where), sort: anySort }, { requiredKeys: ['where'] });
    await fc.assert(fc.asyncProperty(several(terms), messages, anyContext, agree), runs);
  });

  it('agrees with `matches` on whole queries', async () => {
    await fc.assert(fc.asyncProperty(several(anyQuery), messages, anyContext, agree), runs);
  });
});

const anySort = fc.record({ field: fc.constantFrom(...sortFields), descending: fc.boolean() });

function bySort(sort: Sort | undefined): (a: MessageFacts, b: MessageFacts) => number {
  const { field, descending } = sort ?? { field: 'created', descending: true };
  const values = (message: MessageFacts) => [
    field === 'created' ? 0 : field === 'updated' ? message.updatedAt : message[field],
    readId(message.id) ?? 0,
  ];
  return (a, b) => {
    const [[first = 0, id = 0], [other = 0, otherId = 0]] = [values(a), values(b)];
    return (first - other || id - otherId) * (descending ? -1 : 1);
  };
}

/** `m1` and `m 2` stand for the first and the second message, `m0` for the root of the replies. */
function withIds(query: Query, written: readonly MessageFacts[]): Query {
  const names: Record<string, string | undefined> = {
    m0: writeId(absentRoot),
    m1: written[0]?.id,
    'm 2': written[1]?.id,
  };
  const replace = (node: Node): Node => {
    if (node.kind === 'and' || node.kind === 'or') return { ...node, nodes: node.nodes.map(replace) };
    if (node.kind === 'not') return { ...node, node: replace(node.node) };
    return node.kind === 'id' || node.kind === 'thread' ? { ...node, id: names[node.id] ?? node.id } : node;
  };
  return { ...query, where: replace(query.where) };
}

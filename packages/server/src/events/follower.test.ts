import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { manualClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import { logMigration } from '../store/migrate.ts';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { describeOnStores } from '../testing/stores.ts';
import { Follower } from './follower.ts';
import { eventsAfter, logHead } from './log.ts';

describeOnStores('a hub that follows the log', (target) => {
  let store: Store;

  beforeAll(async () => {
    store = await openStore(await target(), [logMigration], manualClock(1_800_000_000_000));
  });
  afterAll(() => store.close());

  it('reads its memory anew when a commit is answered after others have overtaken it', async () => {
    const answers: (() => void)[] = [];
    const answeredLate: Store = {
      ...store,
      onCommit: (listener) => store.onCommit((events) => void answers.push(() => listener(events))),
    };
    const follower = new Follower(answeredLate, createLogger('silent'));
    const told: number[] = [];
    let memory = '';
    follower.onTold(({ events }) => told.push(...events.map(({ position }) => position)));
    await follower.begin();
    follower.start({
      changesOf: () => [],
      async tail(from) {
        const { position } = await logHead(store.tables());
        const rows = await eventsAfter(store.tables(), from, 100);
        const events = rows.map(({ topic_id, message_id, actor_id, data, ...row }) => ({
          ...row,
          topicId: topic_id,
          messageId: message_id,
          actorId: actor_id,
          data: JSON.parse(data),
        }));
        return { position, events, changes: () => [], late: () => [] };
      },
      hear: async () => () => {
        memory = 'as the rows say';
      },
    });
    await store.write(async (tx) => {
      tx.append({ kind: 'user.changed', topicId: null, messageId: null, actorId: 1, at: tx.now, data: {} });
    });
    follower.look();
    await vi.waitFor(() => expect(told).toEqual([1]));

    memory = 'as it was at the commit';
    for (const answer of answers) answer();
    await vi.waitFor(() => expect(memory).toBe('as the rows say'));
    expect(told).toEqual([1]);
    follower.stop();
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { manualClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import { describeOnStores } from '../testing/stores.ts';
import { leaseMigration } from './lease.ts';
import { logMigration } from './migrate.ts';
import { openStore } from './open.ts';
import { createRounds, roundsMigration } from './rounds.ts';
import type { Store } from './store.ts';

describeOnStores('rounds', (target) => {
  const clock = manualClock(Date.UTC(2026, 10, 24));
  let store: Store;

  beforeAll(async () => {
    store = await openStore(await target(), [logMigration, leaseMigration, roundsMigration], clock);
  });
  afterAll(() => store.close());

  it('are gone by one hub alone, and tell for how long none went', async () => {
    const told: string[] = [];
    const roundsOf = (hub: string) =>
      createRounds({
        store,
        log: createLogger('silent'),
        name: 'test',
        pause: 10_000,
        async turn(_, away) {
          told.push(`${hub} ${away}`);
          return false;
        },
      });
    const [one, two] = [roundsOf('one'), roundsOf('two')];
    await one.sweep();
    await two.sweep();
    clock.advance(20_000);
    await one.sweep();
    clock.advance(100_000);
    await two.sweep();
    await one.sweep();
    await two.stop();
    await one.sweep();
    await one.stop();
    expect(told).toEqual(['one 0', 'one 0', 'two 100000', 'one 0']);
  });

  it('go on as long as there is more to do', async () => {
    let left = 3;
    const rounds = createRounds({
      store,
      log: createLogger('silent'),
      name: 'more',
      pause: 10_000,
      async turn() {
        left -= 1;
        return left > 0;
      },
    });
    await rounds.sweep();
    await rounds.stop();
    expect(left).toBe(0);
  });
});

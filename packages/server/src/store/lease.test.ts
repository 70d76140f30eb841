import { afterEach, expect, test } from 'vitest';
import { manualClock } from '../lib/clock.ts';
import { describeOnStores } from '../testing/stores.ts';
import { leaseMigration, leaseOf } from './lease.ts';
import { logMigration } from './migrate.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

describeOnStores('a lease', (target) => {
  const clock = manualClock(1_800_000_000_000);
  let store: Store;
  afterEach(() => store.close());

  test('is held by one, until it lets go or is silent for too long', async () => {
    store = await openStore(await target(), [logMigration, leaseMigration], clock);
    const ada = leaseOf(store, 'work', 'ada');
    const bob = leaseOf(store, 'work', 'bob');

    expect(await Promise.all([ada.hold(1_000), bob.hold(1_000)])).toEqual([true, false]);
    clock.advance(999);
    expect(await ada.hold(1_000)).toBe(true);
    clock.advance(999);
    expect(await bob.hold(1_000)).toBe(false);
    clock.advance(1);
    expect(await bob.hold(1_000)).toBe(true);
    expect(await ada.hold(1_000)).toBe(false);

    await ada.release();
    expect(await ada.hold(1_000)).toBe(false);
    await bob.release();
    expect(await ada.hold(1_000)).toBe(true);
    expect(await leaseOf(store, 'other work', 'bob').hold(1_000)).toBe(true);
  });
});

import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { manualClock } from '../lib/clock.ts';
import { describeOnStores } from '../testing/stores.ts';
import { createIdempotency, type Idempotency, idempotencyMigration } from './idempotency.ts';
import { logMigration } from './migrate.ts';
import { openStore } from './open.ts';
import type { Store } from './store.ts';

describeOnStores('requests with a key', (target) => {
  const clock = manualClock(1_800_000_000_000);
  let store: Store;
  let one: Idempotency;
  let other: Idempotency;
  let done: string[];
  let key = 0;

  beforeAll(async () => {
    store = await openStore(await target(), [logMigration, idempotencyMigration], clock);
    // Two hubs on one store.
    one = createIdempotency(store, clock);
    other = createIdempotency(store, clock);
  });
  afterAll(() => store.close());
  beforeEach(() => {
    done = [];
    key += 1;
  });

  const request = (fingerprint = 'same') => ({ userId: 1, key: `k${key}`, fingerprint });
  const write = (hub: Idempotency, what: string) =>
    hub.store.write(async () => {
      done.push(what);
      return what;
    });

  it('are carried out once, and answered as often as they come', async () => {
    const work = () => write(one, 'work');
    const answers = await Promise.all([1, 2, 3].map(() => one.once(request(), work, true)));
    answers.push(await one.once(request(), work, true));
    expect(answers).toEqual(Array(4).fill({ kind: 'answer', answer: 'work' }));
    expect(done).toEqual(['work']);
    expect(await one.once(request('other'), work, true)).toEqual({ kind: 'mismatch' });
  });

  it('are carried out by one of those that wait when the first fails', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries === 1) throw new Error('first');
      return write(one, `try ${tries}`);
    };
    const results = await Promise.allSettled([1, 2, 3, 4].map(() => one.once(request(), work, true)));
    expect(results.map((result) => result.status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
    expect(done).toEqual(['try 2']);
  });

  it('are not carried out again when only the first of their writes was refused', async () => {
    const work = async () => {
      const refused = one.store.write(async () => {
        throw new Error('refused');
      });
      const results = await Promise.allSettled([refused, write(one, 'second'), write(one, 'third')]);
      return results.map((result) => result.status);
    };
    const first = await one.once(request(), work, true);
    expect(await one.once(request(), work, true)).toEqual(first);
    expect(done).toEqual(['second', 'third']);
  });

  it('are carried out by one hub only', async () => {
    const results = await Promise.all([one, other].map((hub) => hub.once(request(), () => write(hub, 'work'), true)));
    expect(done).toEqual(['work']);
    expect(results).toContainEqual({ kind: 'answer', answer: 'work' });
  });

  it('are answered when they were carried out and the answer could not be kept', async () => {
    let writes = 0;
    const full: Store = {
      ...store,
      write: (job) => (++writes === 2 ? Promise.reject(new Error('the disk is full')) : store.write(job)),
    };
    const hub = createIdempotency(full, clock);
    const work = () => write(hub, 'work');
    expect(await hub.once(request(), work, true)).toEqual({ kind: 'answer', answer: 'work' });
    expect(await hub.once(request(), work, true)).toEqual({ kind: 'lost' });
    expect(done).toEqual(['work']);
  });

  it('are forgotten after a day', async () => {
    const work = () => write(one, 'work');
    await one.once(request(), work, true);
    clock.advance(86_400_000);
    await one.once(request(), work, true);
    expect(done).toEqual(['work', 'work']);
  });
});

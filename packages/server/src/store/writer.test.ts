import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manualClock } from '../lib/clock.ts';
import { idAt, idsPerMs } from '../lib/ids.ts';
import { describeOnStores } from '../testing/stores.ts';
import { logMigration, type Migration } from './migrate.ts';
import { openStore } from './open.ts';
import type { CommittedEvent, Store, Transaction } from './store.ts';

interface Tables {
  message: { id: number; text: string };
  event: { position: number; kind: string };
}

const messageMigration: Migration = {
  name: '2026-11-22-test',
  async up(db) {
    await sql`create table message (id bigint primary key, text text not null unique)`.execute(db);
  },
};

describeOnStores('grouped writes', (target) => {
  const clock = manualClock(1_800_000_000_000);
  const heard: CommittedEvent[] = [];
  let store: Store;

  beforeAll(async () => {
    store = await openStore(await target(), [logMigration, messageMigration], clock);
    store.onCommit((events) => heard.push(...events));
  });
  afterAll(() => store.close());

  const texts = async () =>
    (await store.tables<Tables>().selectFrom('message').select('text').execute()).map((row) => row.text);

  async function add(tx: Transaction, text: string): Promise<number> {
    const id = await tx.mint();
    tx.later('message', { id, text });
    tx.append({ kind: 'test', topicId: null, messageId: id, actorId: null, at: tx.now, data: { text } });
    return id;
  }
  const insert = (tx: Transaction, id: number, text: string) =>
    tx.tables<Tables>().insertInto('message').values({ id, text }).execute();

  /** What happened to each, `fulfilled` or the message of its error. */
  const outcomes = async (writes: readonly Promise<unknown>[]) =>
    (await Promise.allSettled(writes)).map((each) =>
      each.status === 'fulfilled' ? 'fulfilled' : String(each.reason.message),
    );

  it('keeps the jobs that stand and undoes the one that falls, in one batch', async () => {
    expect(
      await outcomes([
        store.write((tx) => add(tx, 'one')),
        store.write(async (tx) => {
          await add(tx, 'refused');
          throw new Error('no');
        }),
        store.write(async (tx) => {
          await add(tx, 'read back');
          // A statement of its own: what was left for later must be there.
          const row = await tx
            .tables<Tables>()
            .selectFrom('message')
            .selectAll()
            .where('text', '=', 'read back')
            .executeTakeFirst();
          if (!row) throw new Error('own row not seen');
          throw new Error('after a savepoint');
        }),
        store.write((tx) => add(tx, 'two')),
      ]),
    ).toEqual(['fulfilled', 'no', 'after a savepoint', 'fulfilled']);
    expect((await texts()).sort()).toEqual(['one', 'two']);
    expect(heard.map((event) => event.data.text)).toEqual(['one', 'two']);
    expect(heard.map((event) => event.position)).toEqual([1, 2]);
  });

  it('keeps rows of a job that stands when they were written behind the savepoint of one that falls', async () => {
    const results = await Promise.allSettled([
      store.write((tx) => add(tx, 'stands')),
      store.write(async (tx) => {
        const db = tx.tables<Tables>();
        await db.deleteFrom('event').where('position', '=', -1).execute();
        const row = await db.selectFrom('message').select('id').where('text', '=', 'stands').executeTakeFirst();
        expect(row).toBeDefined();
        throw new Error('no');
      }),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected']);
    expect(await texts()).toContain('stands');
  });

  it('tries the jobs of a batch one by one when a shared statement fails', async () => {
    const results = await Promise.allSettled([
      store.write((tx) => add(tx, 'three')),
      store.write((tx) => add(tx, 'one')),
      store.write((tx) => add(tx, 'four')),
    ]);
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await texts()).toEqual(expect.arrayContaining(['three', 'four']));
    const events = await store.tables<Tables>().selectFrom('event').select('position').orderBy('position').execute();
    expect(events.map((event) => event.position)).toEqual(events.map((_, at) => at + 1));
  });

  it('runs effects once, after the commit, in order, before listeners and answers', async () => {
    const seen: string[] = [];
    store.onCommit((events) => seen.push(`heard ${events.map((event) => event.data.text)}`));
    const write = (text: string, isDuplicate: boolean) =>
      store
        .write(async (tx) => {
          tx.afterCommit(() => seen.push(`effect ${text}`));
          await add(tx, isDuplicate ? 'one' : text);
        })
        .then(
          () => seen.push(`answer ${text}`),
          () => seen.push(`refusal ${text}`),
        );
    await Promise.all([write('e1', false), write('e2', false)]);
    expect(seen.splice(0)).toEqual(['effect e1', 'effect e2', 'heard e1,e2', 'answer e1', 'answer e2']);
    // The first try of all three together falls at the end: nothing of it may be felt.
    await Promise.all([write('e3', false), write('e4', true), write('e5', false)]);
    expect(seen.filter((each) => each.startsWith('effect'))).toEqual(['effect e3', 'effect e5']);
    expect(seen.filter((each) => !each.startsWith('effect')).sort()).toEqual(
      ['answer e3', 'answer e5', 'heard e3', 'heard e5', 'refusal e4'].sort(),
    );
  });

  it('undoes a job whose statement failed, though the job goes on, and only that one', async () => {
    const stubborn = async (tx: Transaction) => {
      await insert(tx, 11, 'stubborn');
      await insert(tx, 12, 'one').catch(() => {});
      return 'went on';
    };
    const selects = async (tx: Transaction) => {
      await sql`select 1 from nowhere`.execute(tx.tables()).catch(() => {});
      return 'went on';
    };
    const results = await outcomes([
      store.write((tx) => add(tx, 'before')),
      store.write(stubborn),
      store.write(selects),
      store.write((tx) => add(tx, 'after')),
    ]);
    expect([results[0], results[3]]).toEqual(['fulfilled', 'fulfilled']);
    expect(results[1]).toMatch(/unique/i);
    expect(results[2]).toMatch(/nowhere/);
    expect(await texts()).toEqual(expect.arrayContaining(['before', 'after']));
    expect(await texts()).not.toContain('stubborn');
  });

  it('mints ids that grow, and ids of an earlier time that fit in between', async () => {
    const [first, second] = await store.write(async (tx) => [await tx.mint(), await tx.mint()] as const);
    expect(second).toBeGreaterThan(first);
    const past = clock.now() - 86_400_000;
    const early = await store.write(async (tx) => {
      const ids = [await tx.mint(past), await tx.mint(past)];
      for (const id of ids) tx.later('message', { id, text: `early ${id}` });
      return ids;
    });
    const again = await store.write((tx) => tx.mint(past));
    expect(new Set([...early, again]).size).toBe(3);
    for (const id of [...early, again]) expect(Math.floor(id / idsPerMs)).toBe(past);
  });

  it('mints ids of an earlier millisecond that is full', async () => {
    const full = clock.now() - 3_600_000;
    const mintMany = (count: number) =>
      store.write(async (tx) => {
        for (let n = 0; n < count; n += 1) {
          const id = await tx.mint(full);
          tx.later('message', { id, text: `full ${id}` });
        }
      });
    await store.write(async (tx) => {
      for (let n = 0; n < idsPerMs - 1; n += 1) tx.later('message', { id: idAt(full) + n, text: `full of ${n}` });
      tx.later('message', { id: idAt(full + 1), text: 'the next millisecond' });
    });
    await mintMany(2);
    await mintMany(2);
  });

  it('finishes what was accepted when it closes, and refuses more', async () => {
    const closing = await openStore(await target(), [logMigration, messageMigration], clock);
    const waiting = Array.from({ length: 600 }, (_, n) => closing.write((tx) => add(tx, `waits ${n}`)));
    const closed = closing.close();
    await expect(closing.write((tx) => add(tx, 'too late'))).rejects.toThrow('stopping');
    expect(new Set(await outcomes(waiting))).toEqual(new Set(['fulfilled']));
    await closed;
  });
});

/**
 * Requests that must not be carried out twice. The key is claimed in the transaction of the first write that the request
 * makes, so a crash can lose the answer but never lets the work happen again.
 */

import { AsyncLocalStorage } from 'node:async_hooks';
import { sql } from 'kysely';
import type { Clock } from '../lib/clock.ts';
import type { Migration } from './migrate.ts';
import type { Store, Transaction } from './store.ts';

interface Tables {
  idempotency: { user_id: number; key: string; request: string; answer: string | null; at: number };
}

export const idempotencyMigration: Migration = {
  name: '2026-11-22-idempotency',
  async up(db) {
    await sql`create table idempotency (
      user_id bigint not null, key text not null, request text not null, answer text, at bigint not null,
      primary key (user_id, key))`.execute(db);
    await sql`create index idempotency_at on idempotency (at)`.execute(db);
  },
};

const day = 86_400_000;

interface Request {
  readonly userId: number;
  readonly key: string;
  readonly fingerprint: string;
}

interface Claim extends Request {
  /** The write that claims the key; the others of the request go without. */
  by: object | null;
}

/** Another hub carried the request out, or is about to. */
class Claimed extends Error {}

type Result = { kind: 'answer'; answer: unknown } | { kind: 'mismatch' } | { kind: 'lost' };

export interface Idempotency {
  once(request: Request, work: () => Promise<unknown>, keep: boolean): Promise<Result>;
  /** The store for services: its first write of a request claims the request's key. */
  readonly store: Store;
}

export function createIdempotency(store: Store, clock: Clock): Idempotency {
  const current = new AsyncLocalStorage<Claim>();
  const running = new Map<string, Promise<unknown>>();

  async function known(request: Request): Promise<Result | null> {
    const row = await store
      .tables<Tables>()
      .selectFrom('idempotency')
      .select(['request', 'answer', 'at'])
      .where('user_id', '=', request.userId)
      .where('key', '=', request.key)
      .executeTakeFirst();
    return row && row.at > clock.now() - day ? resultOf(row, request) : null;
  }

  async function carryOut(request: Request, work: () => Promise<unknown>, keep: boolean): Promise<Result> {
    const before = await known(request);
    if (before) return before;
    const claim: Claim = { ...request, by: null };
    try {
      const answer = await current.run(claim, work);
      // The work is done and must be told so, even where the disk was full a moment later: a repeat hears that it was done.
      if (claim.by && keep) await store.write((tx) => keepAnswer(tx, claim, answer)).catch(() => {});
      return { kind: 'answer', answer };
    } catch (error) {
      if (error instanceof Claimed) return (await known(request)) ?? { kind: 'lost' };
      throw error;
    }
  }

  return {
    async once(request, work, keep) {
      const name = `${request.userId} ${request.key}`;
      // While one that came before is at work: its answer is this one's too, unless it fails.
      for (let before = running.get(name); before; before = running.get(name)) await before.catch(() => {});
      const mine = carryOut(request, work, keep);
      running.set(name, mine);
      try {
        return await mine;
      } finally {
        running.delete(name);
      }
    },
    store: {
      ...store,
      write: (job) => {
        const claim = current.getStore();
        if (!claim) return store.write(job);
        const me = {};
        return store.write(async (tx) => {
          if (claim.by !== null && claim.by !== me) return job(tx);
          claim.by = me;
          try {
            await insertClaim(tx, claim);
            return await job(tx);
          } catch (error) {
            // The claim is undone with the rows: the request's next write makes it.
            claim.by = null;
            throw error;
          }
        });
      },
    },
  };
}

/** Forgets keys older than a day. @returns whether there are more: never */
export async function forgetIdempotencyKeys(tx: Transaction): Promise<boolean> {
  await tx
    .tables<Tables>()
    .deleteFrom('idempotency')
    .where('at', '<', tx.now - day)
    .execute();
  return false;
}

/** Forgets answers that hold one of these texts; the requests stay known, so none is carried out again. */
export async function forgetAnswers(tx: Transaction, texts: readonly string[]): Promise<void> {
  for (const text of texts) {
    await tx
      .tables<Tables>()
      .updateTable('idempotency')
      .set({ answer: null })
      .where('answer', 'like', `%${text}%`)
      .execute();
  }
}

function resultOf(known: { request: string; answer: string | null }, { fingerprint }: Request): Result {
  if (known.request !== fingerprint) return { kind: 'mismatch' };
  return known.answer === null ? { kind: 'lost' } : { kind: 'answer', answer: JSON.parse(known.answer) };
}

async function insertClaim(tx: Transaction, { userId, key, fingerprint }: Claim): Promise<void> {
  const claimed = { request: fingerprint, answer: null, at: tx.now };
  const { numInsertedOrUpdatedRows } = await tx
    .tables<Tables>()
    .insertInto('idempotency')
    .values({ user_id: userId, key, ...claimed })
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'key'])
        .doUpdateSet(claimed)
        .where('idempotency.at', '<=', tx.now - day),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows === 0n) throw new Claimed();
}

async function keepAnswer(tx: Transaction, { userId, key }: Claim, answer: unknown): Promise<void> {
  await tx
    .tables<Tables>()
    .updateTable('idempotency')
    .set({ answer: JSON.stringify(answer ?? null) })
    .where('user_id', '=', userId)
    .where('key', '=', key)
    .execute();
}

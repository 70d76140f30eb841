/** Sessions of people: opened by signing in, ended one by one or all at once. */

import { digest, randomSecret } from '../../lib/crypto.ts';
import type { Transaction } from '../../store/store.ts';
import * as queries from './queries.ts';
import type { SessionRow } from './tables.ts';

export interface SignedIn {
  /** For the session cookie. */
  readonly secret: string;
  readonly userId: number;
}

/** A session ends when it was not used for so long. */
export const sessionLife = 30 * 86_400_000;

/** @param agent what the browser calls itself */
export async function openSession(tx: Transaction, userId: number, agent: string): Promise<SignedIn> {
  const secret = randomSecret('ts');
  await queries.deleteExpiredSessions(tx.tables(), tx.now);
  await queries.insertSession(tx.tables(), {
    id: await tx.mint(),
    digest: digest(secret),
    user_id: userId,
    created_at: tx.now,
    expires_at: tx.now + sessionLife,
    seen_at: tx.now,
    agent: agent.slice(0, 200),
  });
  return { secret, userId };
}

/** @param ended told after the commit */
export async function endSession(
  tx: Transaction,
  row: SessionRow,
  by: number,
  ended: (row: SessionRow) => void,
): Promise<void> {
  await queries.deleteSession(tx.tables(), row.id);
  const data = { session: row.id, user: row.user_id };
  tx.append({ kind: 'session.ended', topicId: null, messageId: null, actorId: by, at: tx.now, data });
  tx.afterCommit(() => ended(row));
}

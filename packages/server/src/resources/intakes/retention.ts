/** How long the log is kept. */

import type { Transaction } from '../../store/store.ts';
import * as queries from './queries.ts';

const day = 86_400_000;

export interface Limits {
  /** Ms that payloads and headers are kept. */
  readonly payloads: number;
  /** Bytes of payloads that an intake keeps. */
  readonly bytes: number;
  /** Ms that the line of a delivery is kept. */
  readonly outcomes: number;
}

const limits: Limits = { payloads: 14 * day, bytes: 1_000_000_000, outcomes: 90 * day };

/** Forgets what is older, or more, than the limits allow. */
export async function forget(tx: Transaction, { payloads, bytes, outcomes }: Limits = limits): Promise<void> {
  await queries.deleteDeliveriesBefore(tx.tables(), tx.now - outcomes);
  await queries.forgetPayloadsBefore(tx.tables(), tx.now - payloads);
  for (const { intake_id, id } of await queries.firstBeyond(tx.tables(), bytes)) {
    await queries.forgetPayloadsUpTo(tx.tables(), intake_id, id);
  }
}

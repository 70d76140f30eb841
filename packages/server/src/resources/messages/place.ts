/** Order that people make: a list names it, a fractional rank keeps it, so that moving one touches one row. */

import { generateKeyBetween } from 'fractional-indexing';
import { HubError } from '../../contract/errors.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import * as queries from './queries.ts';
import type { MessageState } from './state.ts';
import { type Act, db } from './write.ts';

/** Told inside the transaction that changes the order of a list, with the topic of the message that moved. */
export type PlaceListener = (tx: Transaction, list: string, topicId: number) => Promise<void>;

/**
 * Places a message behind another of the list, or first.
 * @param after wire id, or null for the first place
 * @returns the rank; ranks sort as texts by their bytes
 */
export async function place(act: Act, message: MessageState, list: string, after: string | null): Promise<string> {
  const places = (await queries.placesOf(db(act), list)).filter((each) => each.message_id !== message.id);
  const afterId = after === null ? null : readId(after);
  const at = afterId === null ? -1 : places.findIndex((each) => each.message_id === afterId);
  if (after !== null && at < 0) {
    throw new HubError('invalid', `The message to stand behind has no place in the list "${list}" yet; place it first`);
  }
  const rank = generateKeyBetween(places[at]?.rank ?? null, places[at + 1]?.rank ?? null);
  await queries.putPlace(db(act), list, message.id, rank);
  return rank;
}

/**
 * Queries for a feed that another hub of the same database holds: left where that hub finds them, for whoever balances
 * the load knows nothing of feeds. They are gone when it took them.
 */

import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../store/store.ts';
import type { FeedQueries } from './contract.ts';
import * as queries from './queries.ts';

/** Ms that another hub has to take them. */
const longest = 1_000;
const lookEvery = 25;
const noted = 'feed ';

/** @returns false when no hub has such a feed of this credential */
export async function passOn(store: Store, feed: string, credential: string, asked: FeedQueries): Promise<boolean> {
  const row = { feed, credential, queries: JSON.stringify(asked) };
  await store.write((tx) => queries.putAsked(tx.tables(), { ...row, at: tx.now }));
  const isHeard = store.ring(`${noted}${feed}`);
  for (let waited = 0; isHeard && waited < longest; waited += lookEvery) {
    await pause(lookEvery);
    if (!(await queries.askedOf(store.tables(), feed))) return true;
  }
  await store.write((tx) => queries.deleteAsked(tx.tables(), feed));
  return false;
}

/** Takes what other hubs were asked for feeds that are open here. */
export function takeOver(
  store: Store,
  credentialOf: (feed: string) => string | undefined,
  take: (feed: string, asked: FeedQueries) => Promise<void>,
  failed: (error: unknown) => void,
): void {
  const look = async (feed: string): Promise<void> => {
    const credential = credentialOf(feed);
    if (credential === undefined) return;
    const asked = await queries.askedOf(store.tables(), feed);
    if (asked?.credential !== credential) return;
    await take(feed, JSON.parse(asked.queries));
    await store.write((tx) => queries.deleteAsked(tx.tables(), feed));
  };
  store.onRing((note) => {
    if (note.startsWith(noted)) look(note.slice(noted.length)).catch(failed);
  });
}

/**
 * What goes by itself or in great numbers. Each turn is one job of the writer that ends after some milliseconds, however
 * much there is, so that others write in between.
 */

import type { Transaction } from '../../../store/store.ts';
import type { TopicFacts } from '../../topics/service.ts';
import { removeThread, restorable } from '../change.ts';
import { messagesByIds } from '../queries.ts';
import { update } from '../save.ts';
import { type MessageState, stateOf } from '../state.ts';
import type { MessageRow } from '../tables.ts';
import { purgeThread } from './purge.ts';
import * as queries from './queries.ts';

/** Ms of a turn. */
const turn = 25;
const atOnce = 100;
const day = 86_400_000;

/**
 * Deletes roots, with their replies, that were still for longer than their topic keeps them. A turn goes on with the
 * topic where the one before ended: those that have nothing to give must not keep it from the others for ever.
 * @returns its turn, which says whether there are more
 */
export function createRemoveStill(topics: () => readonly TopicFacts[]): (tx: Transaction) => Promise<boolean> {
  /** Topics up to this id were looked at in this round. */
  let reached = 0;
  return async (tx) => {
    const isOver = turnFrom();
    for (const { id, retentionDays } of topics().toSorted((a, b) => a.id - b.id)) {
      if (retentionDays === null || id <= reached) continue;
      const rows = await queries.rootsStillSince(tx.tables(), id, tx.now - retentionDays * day, atOnce);
      if ((await removeRoots(tx, rows, null, isOver)) < rows.length || rows.length === atOnce) return true;
      reached = id;
      if (isOver()) return true;
    }
    reached = 0;
    return false;
  };
}

/**
 * Deletes roots, with their replies, whose `#expires:2026-12-01` is a day that is over in UTC. A tag that looks like no
 * day is nothing but a tag. @returns whether there are more
 */
export async function removeExpired(tx: Transaction): Promise<boolean> {
  const today = `expires:${new Date(tx.now).toISOString().slice(0, 10)}`;
  const rows = await queries.rootsTaggedBelow(tx.tables(), { like: 'expires:____-__-__', below: today }, atOnce);
  return (await removeRoots(tx, rows, null, turnFrom())) > 0;
}

/** Deletes what stands in a topic, oldest first. @returns how many threads went; none when there is nothing left */
export async function removeOldest(tx: Transaction, topicId: number, actorId: number): Promise<number> {
  return removeRoots(tx, await queries.rootsOf(tx.tables(), topicId, atOnce), actorId, turnFrom());
}

/** Deletes replies in the name of the hub; the count of their root follows. @param replies that are there */
export async function removeReplies(tx: Transaction, rootId: number, replies: readonly MessageState[]): Promise<void> {
  const by = { actorId: null, at: tx.now };
  for (const reply of replies) {
    await update(tx, reply, { ...reply, deletedAt: tx.now }, { kind: 'message.deleted', ...by });
  }
  const [row] = await messagesByIds(tx.tables(), [rootId]);
  if (!row || replies.length === 0) return;
  const root = stateOf(row);
  const left = Math.max(0, root.replies - replies.length);
  await update(tx, root, { ...root, replies: left }, { kind: 'message.replied', ...by });
}

/** Purges what can no longer be restored. Copies of what it said are younger than that by far: they went before. */
export async function purgeOld(tx: Transaction): Promise<boolean> {
  const isOver = turnFrom();
  const ids = await queries.deletedBefore(tx.tables(), tx.now - restorable, atOnce);
  for (const id of ids) {
    await purgeThread(tx, id, null);
    if (isOver()) return true;
  }
  return ids.length === atOnce;
}

async function removeRoots(
  tx: Transaction,
  rows: readonly MessageRow[],
  actorId: number | null,
  isOver: () => boolean,
): Promise<number> {
  let removed = 0;
  for (const row of rows) {
    await removeThread(tx, stateOf(row), actorId, tx.now);
    removed += 1;
    if (isOver()) break;
  }
  return removed;
}

function turnFrom(): () => boolean {
  const end = performance.now() + turn;
  return () => performance.now() > end;
}

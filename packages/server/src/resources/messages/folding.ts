/** What follows from a new reply: the states that are folded from replies, and the limit of robots' replies. */

import { tagValue } from '@tagloop/language/text/tags';
import { foldsFor } from '@tagloop/language/vocabulary/folds';
import type { TopicFacts } from '../topics/service.ts';
import { applyLabels } from './labels.ts';
import * as queries from './queries.ts';
import { update } from './save.ts';
import { type MessageState, stateOf } from './state.ts';
import { type Act, countReply, db } from './write.ts';

/** @param rootId the root is read anew: the reply has changed its counts */
export async function afterReply(act: Act, topic: TopicFacts, rootId: number): Promise<void> {
  const row = await queries.messageById(db(act), rootId);
  if (!row) return;
  const root = stateOf(row);
  await foldState(act, topic, root);
  if (topic.maxReplies !== null && root.replies > topic.maxReplies) await dropOldest(act, root, topic.maxReplies);
}

async function foldState(act: Act, topic: TopicFacts, root: MessageState): Promise<void> {
  const folds = foldsFor(root.tags, root.text);
  if (folds.length === 0) return;
  const rows = await queries.repliesOf(db(act), root.id);
  const replies = rows.map(stateOf).map((reply) => ({
    key: reply.key,
    text: reply.text,
    labels: reply.labels,
    at: Math.max(reply.createdAt, ...Object.values(reply.marks)),
  }));
  let state = root;
  for (const fold of folds) {
    const change = fold.fold(state, replies);
    const { labels, marks } = applyLabels(state, change, act.at, topic.families);
    if (labels === state.labels) continue;
    state = await update(
      act.tx,
      state,
      { ...state, labels, marks, updatedAt: Math.max(state.updatedAt, act.at) },
      { kind: 'message.changed', actorId: act.actor.userId, at: act.at },
    );
  }
}

/** Removes keyless replies of robots, oldest first; never the first one of a snippet, which holds its code. */
async function dropOldest(act: Act, root: MessageState, most: number): Promise<void> {
  const rows = await queries.repliesOf(db(act), root.id);
  const kept = tagValue(root.tags, 'language') === undefined ? 0 : 1;
  const removable = rows.slice(kept).filter((row) => row.key === null && act.users.byId(row.author_id)?.robot === true);
  const excess = removable.slice(0, root.replies - most);
  for (const row of excess) {
    const reply = stateOf(row);
    await update(
      act.tx,
      reply,
      { ...reply, deletedAt: act.tx.now },
      { kind: 'message.deleted', actorId: act.actor.userId, at: act.tx.now },
    );
  }
  if (excess.length > 0) {
    const row = await queries.messageById(db(act), root.id);
    if (row) await countReply(act, stateOf(row), -excess.length);
  }
}

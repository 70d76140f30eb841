/** Moving, renaming and archiving a topic with all below it, in one transaction with an event for each that moved. */

import { retellEvents } from '../../events/retell.ts';
import { append, type Change } from './change.ts';
import type { Destination } from './make.ts';
import { readPath } from './paths.ts';
import * as queries from './queries.ts';
import type { TopicRow, TopicTables } from './tables.ts';

/** The hub itself moves the area of a person who is renamed. */
type Moving = Omit<Change, 'actor'> & { readonly actor: Pick<Change['actor'], 'userId'> };

/** Former paths lead on to each topic until somebody takes them. @param to where the actor may put it */
export async function move({ tx, actor, access, row }: Moving, to: Destination): Promise<TopicRow> {
  if (to.path === row.path) return row;
  const db = tx.tables<TopicTables>();
  const before = await queries.subtree(db, row.lower_path);
  for (const { path } of before) readPath(to.path + path.slice(row.path.length));
  await queries.moveSubtree(db, row, to);
  const was = new Map(before.map(({ id, path }) => [id, path]));
  const after = await queries.subtree(db, to.lower_path);
  for (const { id, path } of after) append(tx, 'topic.moved', actor, id, { path: { was: was.get(id), is: path } });
  tx.afterCommit(() => {
    for (const each of after) access.tree.put(each);
    access.changed(after.map(({ id }) => id));
  });
  return after.find(({ id }) => id === row.id) ?? row;
}

/** The same where nobody may find out any more what it was called. */
export async function moveUntold({ tx, actor, access, row }: Moving, to: Destination): Promise<void> {
  const db = tx.tables<TopicTables>();
  await queries.moveSubtree(db, row, to);
  const after = await queries.subtree(db, to.lower_path);
  const ids = after.map(({ id }) => id);
  await queries.deleteAliasesOf(db, ids);
  await retellEvents(tx.tables(), { topicIds: ids }, (data) => ('path' in data ? { ...data, path: null } : data));
  for (const { id, path } of after) append(tx, 'topic.moved', actor, id, { path: { was: null, is: path } });
  tx.afterCommit(() => {
    for (const each of after) {
      // Former paths go with it.
      access.tree.remove(each.id);
      access.tree.put(each);
    }
    access.changed(ids);
  });
}

/** Archived, the topic and all below it are read and not written, until it is restored. */
export async function archive({ tx, actor, access, row }: Change, archived: boolean): Promise<TopicRow> {
  if ((row.archived_at !== null) === archived) return row;
  const after: TopicRow = { ...row, archived_at: archived ? tx.now : null };
  await queries.setArchived(tx.tables(), row.id, after.archived_at);
  append(tx, archived ? 'topic.archived' : 'topic.restored', actor, row.id, { path: row.path });
  tx.afterCommit(() => {
    access.tree.put(after);
    access.changed([]);
  });
  return after;
}

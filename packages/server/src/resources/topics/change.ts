/** Changes of a topic that is there: rows and event in the transaction, memory after its commit. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { Transaction } from '../../store/store.ts';
import type { Access } from './access.ts';
import { differences } from './differences.ts';
import type { NewTopic } from './make.ts';
import * as queries from './queries.ts';
import { mergeSettings } from './settings.ts';
import type { TopicRow } from './tables.ts';
import { settingsOf } from './tree.ts';

export interface Change {
  readonly tx: Transaction;
  readonly actor: Actor;
  readonly access: Access;
  /** The topic as the transaction sees it. */
  readonly row: TopicRow;
}

/** @param version what the caller read, or null when he does not care; throws `stale-version` when it is another one */
export async function describe(
  { tx, actor, access, row }: Change,
  { description = row.description, settings = {} }: Omit<NewTopic, 'path'>,
  version: number | null,
): Promise<TopicRow> {
  if (version !== null && version !== row.version) {
    throw new HubError('stale-version', `${row.path} was changed meanwhile; read it anew, then change it`);
  }
  const was = { description: row.description, settings: settingsOf(row) };
  const is = { description, settings: mergeSettings(was.settings, settings) };
  const data = differences(was, is);
  if (!data) return row;
  const after: TopicRow = { ...row, description, settings: JSON.stringify(is.settings), version: row.version + 1 };
  await queries.updateTopic(tx.tables(), after);
  append(tx, 'topic.changed', actor, row.id, data);
  tx.afterCommit(() => {
    access.tree.put(after);
    access.changed([]);
  });
  return after;
}

/** Deletes a topic without topics below it. @param afterwards runs with the other effects of the commit */
export async function remove({ tx, actor, access, row }: Change, afterwards: () => void): Promise<void> {
  if (await queries.hasSubtopics(tx.tables(), row.id)) {
    throw new HubError('conflict', `There are topics below ${row.path}; delete them first`);
  }
  await queries.deleteTopic(tx.tables(), row.id);
  append(tx, 'topic.deleted', actor, row.id, { path: row.path });
  tx.afterCommit(() => {
    access.tree.remove(row.id);
    access.rights.remove(row.id);
    afterwards();
    access.changed([row.id]);
  });
}

/** An event of a topic. */
export function append(
  tx: Transaction,
  kind: string,
  actor: Pick<Actor, 'userId'>,
  topicId: number,
  data: Readonly<Record<string, unknown>>,
): void {
  tx.append({ kind, topicId, messageId: null, actorId: actor.userId, at: tx.now, data });
}

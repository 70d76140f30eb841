/** Changes of rights: of one topic, or of it and all below it, in one transaction with an event for each. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { GroupsService } from '../groups/service.ts';
import { append, type Change } from './change.ts';
import { rightsData } from './make.ts';
import { mayChangeBelow, mayDo } from './policy.ts';
import * as queries from './queries.ts';
import { type Granted, isSameSubject, rankIn, rightsByTopic } from './rights.ts';
import type { SubjectRow } from './subjects.ts';
import type { TopicRightRow, TopicRow, TopicTables } from './tables.ts';

/** The rights of a topic from those that it had. */
export type RightsChange = (before: readonly Granted[]) => readonly Granted[];

/** Gives the granted level, be it higher or lower than before; who is revoked has none. */
export function patchOf(grant: readonly Granted[], revoke: readonly SubjectRow[]): RightsChange {
  return (before) => [
    ...before.filter((right) => ![...grant, ...revoke].some((named) => isSameSubject(named, right))),
    ...grant,
  ];
}

/** What a change of rights comes to, before it is written. */
export interface Plan {
  readonly changes: readonly Written[];
  /** Topics that the actor does not manage. */
  readonly skipped: readonly Place[];
}

type Place = Pick<TopicRow, 'id' | 'path'>;

/**
 * Plans a change of rights on topics, the one that is named first of them; throws where it would be refused.
 * @param held the rights of a topic as they are
 */
export function planRights(
  actor: Actor,
  topics: readonly [Place, ...Place[]],
  held: (topicId: number) => readonly Granted[],
  groups: Pick<GroupsService, 'idsOf'>,
  change: RightsChange,
): Plan {
  const [root] = topics;
  if (topics.length > 1 && !mayChangeBelow(root.path)) {
    throw new HubError('invalid', `Each area below ${root.path} belongs to its person; change them one by one`);
  }
  const skipped: Place[] = [];
  const changes: Written[] = [];
  for (const topic of topics) {
    const before = held(topic.id);
    if (!mayDo(actor, 'admin', topic.path, rankIn(before, actor.userId, groups.idsOf(actor.userId)))) {
      if (topic.id === root.id) throw new HubError('forbidden', `Only an admin of ${root.path} changes its rights`);
      skipped.push(topic);
      continue;
    }
    const after = change(before);
    requireAdminLeft(topic, before, after);
    changes.push({ topicId: topic.id, before, after });
  }
  return { changes, skipped };
}

/** Those of a plan that have other rights by it. */
export function differing({ changes }: Plan): Written[] {
  return changes.filter(({ before, after }) => !isSame(before, after));
}

/**
 * Changes the topic's rights, and with `below` those of each topic below it that the actor manages.
 * @returns how many topics changed, and those that were skipped for want of the right to manage
 */
export async function changeRights(
  { tx, actor, access, row }: Change,
  groups: Pick<GroupsService, 'idsOf'>,
  change: RightsChange,
  below = false,
): Promise<{ rights: readonly Granted[]; changed: number; skipped: readonly Place[] }> {
  const db = tx.tables<TopicTables>();
  const others = below ? (await queries.subtree(db, row.lower_path)).filter(({ id }) => id !== row.id) : [];
  const held = rightsByTopic(
    await (below ? queries.rightsOfSubtree(db, row.lower_path) : queries.rightsOf(db, row.id)),
  );
  const { changes, skipped } = planRights(actor, [row, ...others], (id) => held.get(id) ?? [], groups, change);
  const changed = await write({ tx, actor, access }, changes);
  return { rights: change(held.get(row.id) ?? []), changed, skipped };
}

/** Takes away what somebody has anywhere, who is about to be deleted; a topic without an admin is left to the hub's. */
export async function revokeEverywhere(by: Omit<Change, 'row'>, subject: SubjectRow): Promise<void> {
  const db = by.tx.tables<TopicTables>();
  const changes: Written[] = [];
  for (const { id } of await queries.topicsWithRightOf(db, subject.subject, subject.subject_id)) {
    const before = await queries.rightsOf(db, id);
    changes.push({ topicId: id, before, after: patchOf([], [subject])(before) });
  }
  await write(by, changes);
}

export interface Written {
  readonly topicId: number;
  readonly before: readonly Granted[];
  readonly after: readonly Granted[];
}

/** Writes what differs, without asking who may. @returns how many topics that are */
async function write({ tx, actor, access }: Omit<Change, 'row'>, wanted: readonly Written[]): Promise<number> {
  const changes = wanted.flatMap(({ topicId, before, after }) => {
    const [was, is] = [rightsData(before), rightsData(after)];
    return isSame(before, after) ? [] : { topicId, was, is, rows: rowsOf(topicId, after) };
  });
  const ids = changes.map(({ topicId }) => topicId);
  const subjects = changedSubjects(wanted);
  await queries.deleteRights(tx, ids);
  for (const { topicId, was, is, rows } of changes) {
    queries.insertRights(tx, rows);
    append(tx, 'topic.rights', actor, topicId, { was, is });
  }
  tx.afterCommit(() => {
    for (const { topicId, rows } of changes) access.rights.put(topicId, rows);
    if (ids.length > 0) access.changed(ids, subjects);
  });
  return changes.length;
}

function isSame(before: readonly Granted[], after: readonly Granted[]): boolean {
  return JSON.stringify(rightsData(before)) === JSON.stringify(rightsData(after));
}

/** Whose level is another one somewhere, each once. */
function changedSubjects(wanted: readonly Written[]): Omit<Granted, 'level'>[] {
  const changed = new Map<string, Granted>();
  for (const { before, after } of wanted) {
    const isIn = (rights: readonly Granted[], { subject, subject_id, level }: Granted) =>
      rights.some((each) => each.subject === subject && each.subject_id === subject_id && each.level === level);
    const others = [...before.filter((each) => !isIn(after, each)), ...after.filter((each) => !isIn(before, each))];
    for (const each of others) changed.set(`${each.subject} ${each.subject_id}`, each);
  }
  return [...changed.values()];
}

function rowsOf(topicId: number, rights: readonly Granted[]): TopicRightRow[] {
  return rights.map(({ subject, subject_id, level }) => ({ topic_id: topicId, subject, subject_id, level }));
}

function requireAdminLeft(topic: Place, before: readonly Granted[], after: readonly Granted[]): void {
  const isManaged = (rights: readonly Granted[]) => rights.some(({ level }) => level === 'admin');
  if (isManaged(before) && !isManaged(after)) {
    throw new HubError('invalid', `Nobody would manage ${topic.path}; give somebody the level "admin" with it`);
  }
}

/** Making topics, inside a transaction: what is read here is what the transaction sees, memory may be a commit behind. */

import { type Actor, covers } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { GroupsService } from '../groups/service.ts';
import { team } from '../groups/tables.ts';
import type { UserFacts } from '../users/service.ts';
import type { TopicSettings } from './contract.ts';
import { foldPath, isUnder, lastName, parentOf, readPath } from './paths.ts';
import { asParty, directRoot, mayDo, mayMakeBelow, mayMakeRoot, privateRoot } from './policy.ts';
import * as queries from './queries.ts';
import { type Granted, rankIn } from './rights.ts';
import { defaultSettings, mergeSettings } from './settings.ts';
import type { TopicRightRow, TopicRow, TopicTables } from './tables.ts';

export interface NewTopic {
  readonly path: string;
  readonly description?: string;
  readonly settings?: Partial<TopicSettings>;
}

export type Destination = Pick<TopicRow, 'path' | 'lower_path' | 'parent_id'>;

export class TopicMaker {
  readonly #groups: GroupsService;
  readonly #made: (tx: Transaction, row: TopicRow, rights: readonly TopicRightRow[]) => void;

  /** @param made told of each topic inside the transaction */
  constructor(groups: GroupsService, made: (tx: Transaction, row: TopicRow, rights: readonly TopicRightRow[]) => void) {
    this.#groups = groups;
    this.#made = made;
  }

  /** Makes one topic; `not-found` when the one above it is not there. */
  async make(tx: Transaction, actor: Actor, { path, ...topic }: NewTopic): Promise<TopicRow> {
    const { above, real } = await this.#place(tx, actor, path);
    const known = await this.#find(tx, real);
    // A former name may be taken again.
    if (known?.lower_path === foldPath(real)) throw new HubError('conflict', `There is a topic ${known.path} already`);
    return this.#add(tx, actor, above, { ...topic, path: real });
  }

  /**
   * Where a topic is to be moved, with all below it: its path and the topic above. Asks for the right to make a topic
   * there, but for a mere renaming.
   */
  async destination(tx: Transaction, actor: Actor, row: TopicRow, path: string): Promise<Destination> {
    const { above, real } = await this.#place(tx, actor, path);
    const known = await this.#find(tx, real);
    if (known?.lower_path === foldPath(real) && known.id !== row.id) {
      throw new HubError('conflict', `There is a topic ${known.path} already`);
    }
    if (isUnder(real, row.path) && foldPath(real) !== row.lower_path) {
      throw new HubError('invalid', `${row.path} cannot be moved below itself`);
    }
    if (above?.id === row.parent_id || (!above && row.parent_id === null)) {
      if (!covers(actor, 'admin', real))
        throw new HubError('scope-missing', `The token lacks the verb "admin" in ${real}`);
    } else await this.#requireAdd(tx, actor, above, real);
    return { path: real, lower_path: foldPath(real), parent_id: above?.id ?? null };
  }

  /** The topic, made with the missing ones above it where there is none. */
  async ensure(tx: Transaction, actor: Actor, { path, ...topic }: NewTopic): Promise<TopicRow> {
    const wanted = readPath(path);
    const known = await this.#find(tx, wanted);
    if (known) return known;
    const parentPath = parentOf(wanted);
    const above = parentPath === null ? null : await this.ensure(tx, actor, { path: parentPath });
    const real = pathBelow(above, wanted);
    return (await this.#find(tx, real)) ?? this.#add(tx, actor, above, { ...topic, path: real });
  }

  /** A new person's own area, which only he reads. */
  async makePrivate(tx: Transaction, person: UserFacts): Promise<void> {
    const by = person.id;
    const root = (await this.#find(tx, privateRoot)) ?? (await this.#insert(tx, by, null, { path: privateRoot }, []));
    const path = `${root.path}/${person.name}`;
    // The former name of somebody's area may be taken again.
    if (await this.privateArea(tx, person.name)) throw new HubError('conflict', `There is a topic ${path} already`);
    await this.#insert(tx, by, root, { path }, [{ subject: 'user', subject_id: person.id, level: 'admin' }]);
  }

  /** Of the person who is called so now. */
  async privateArea(tx: Transaction, name: string): Promise<TopicRow | undefined> {
    return queries.topicNamed(tx.tables(), foldPath(`${privateRoot}/${name}`));
  }

  /** The topic above, which the actor must see, and the path as those above spell it. */
  async #place(tx: Transaction, actor: Actor, path: string): Promise<{ above: TopicRow | null; real: string }> {
    const wanted = readPath(path);
    const parentPath = parentOf(wanted);
    if (parentPath === null) return { above: null, real: wanted };
    const above = await this.#find(tx, parentPath);
    if (!above || !(await this.#sees(tx, actor, above))) {
      throw new HubError('not-found', `There is no topic ${parentPath} that you may see; make it first`);
    }
    return { above, real: pathBelow(above, wanted) };
  }

  /** The topic of exactly these people, made when they first speak. @param parties the actor among them */
  async direct(tx: Transaction, actor: Actor, parties: readonly number[]): Promise<TopicRow> {
    const key = parties.toSorted((a, b) => a - b).join();
    const known = await queries.topicOfParties(tx.tables(), key);
    if (known) return known;
    const by = actor.userId;
    const root = (await this.#find(tx, directRoot)) ?? (await this.#insert(tx, by, null, { path: directRoot }, []));
    const path = `${root.path}/${writeId(await tx.mint())}`;
    const rights = parties.map((id) => ({ subject: 'user', subject_id: id, level: 'write' }) as const);
    return this.#insert(tx, by, root, { path }, rights, key);
  }

  /** Root topics are the team's and their maker's; topics below get the rights of the one above. */
  async #add(tx: Transaction, actor: Actor, above: TopicRow | null, topic: NewTopic): Promise<TopicRow> {
    await this.#requireAdd(tx, actor, above, topic.path);
    if (above) return this.#insert(tx, actor.userId, above, topic, await queries.rightsOf(tx.tables(), above.id));
    return this.#insert(tx, actor.userId, null, topic, [
      { subject: 'group', subject_id: team.id, level: 'write' },
      { subject: 'user', subject_id: actor.userId, level: 'admin' },
    ]);
  }

  async #requireAdd(tx: Transaction, actor: Actor, above: TopicRow | null, path: string): Promise<void> {
    if (!above) {
      if (mayMakeRoot(actor, path)) return;
      throw new HubError('forbidden', 'Only an admin of the hub makes root topics');
    }
    const rights = await queries.rightsOf(tx.tables(), above.id);
    if (!mayMakeBelow(actor, path, rankIn(rights, actor.userId, this.#groups.idsOf(actor.userId)))) {
      throw new HubError('forbidden', `Only an admin of ${above.path} makes topics below it`);
    }
  }

  async #insert(
    tx: Transaction,
    by: number,
    above: TopicRow | null,
    { path, description = '', settings = {} }: NewTopic,
    rights: readonly Granted[],
    parties: string | null = null,
  ): Promise<TopicRow> {
    const db = tx.tables<TopicTables>();
    const id = await tx.mint();
    const row: TopicRow = {
      id,
      path,
      lower_path: foldPath(path),
      parent_id: above?.id ?? null,
      description,
      settings: JSON.stringify(mergeSettings(defaultSettings, settings)),
      version: 1,
      created_at: tx.now,
      last_message_at: null,
      archived_at: null,
      parties,
    };
    const rows = rights.map(({ subject, subject_id, level }) => ({ topic_id: id, subject, subject_id, level }));
    await queries.insertTopic(db, row);
    queries.insertRights(tx, rows);
    tx.append({
      kind: 'topic.created',
      topicId: id,
      messageId: null,
      actorId: by,
      at: tx.now,
      data: { path, rights: rightsData(rows) },
    });
    this.#made(tx, row, rows);
    return row;
  }

  #find(tx: Transaction, path: string): Promise<TopicRow | undefined> {
    return queries.topicByPath(tx.tables(), foldPath(path));
  }

  async #sees(tx: Transaction, reader: Actor, topic: TopicRow): Promise<boolean> {
    const actor = topic.parties === null ? reader : asParty(reader);
    const rights = await queries.rightsOf(tx.tables(), topic.id);
    const rank = rankIn(rights, actor.userId, this.#groups.idsOf(actor.userId));
    return mayDo(actor, 'read', topic.path, rank) || mayDo(actor, 'admin', topic.path, rank);
  }
}

/** Rights as an event tells them, always in the same order. */
export function rightsData(rights: readonly Granted[]): readonly Record<string, string | number>[] {
  return rights
    .toSorted((a, b) => a.subject.localeCompare(b.subject, 'en') || a.subject_id - b.subject_id)
    .map(({ subject, subject_id, level }) => ({ [subject]: subject_id, level }));
}

/** The path as the topics above spell it. */
function pathBelow(above: TopicRow | null, path: string): string {
  return above ? `${above.path}/${lastName(path)}` : path;
}

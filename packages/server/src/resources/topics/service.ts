/** The rules of topics. Tree, rights and settings are in memory, changed after the commit of what changes them. */

import { type Actor, covers } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { Deps } from '../resource.ts';
import type { UserFacts } from '../users/service.ts';
import { Access, type MovedTopics } from './access.ts';
import { Activity } from './activity.ts';
import * as changes from './change.ts';
import type { Level, Right, RightsChanged, RightsPreview, Subject, TopicSettings } from './contract.ts';
import * as granting from './granting.ts';
import { type NewTopic, TopicMaker } from './make.ts';
import * as moving from './moving.ts';
import { partiesFrom } from './parties.ts';
import { foldPath, isUnder } from './paths.ts';
import { privateRoot, requireMovable } from './policy.ts';
import * as queries from './queries.ts';
import { rankIn, rankOf } from './rights.ts';
import { type Names, readRights, readSubjects, writeRights } from './subjects.ts';
import type { TopicRow, TopicTables } from './tables.ts';
import { factsOf, type TopicFacts } from './tree.ts';

export type { MovedTopics } from './access.ts';
export type { TopicFacts } from './tree.ts';

declare module '../resource.ts' {
  interface Services {
    topics: TopicsService;
  }
}

export interface TopicsService {
  byId(id: number): TopicFacts | undefined;
  /** Without case; a leading slash may lack, one at the end is dropped; former names lead to the topic too. */
  byPath(path: string): TopicFacts | undefined;
  /** The path of now of the topic that is or was called so; the given one when there is none. */
  pathOf(path: string): string;
  /** By path, each topic before those below it. */
  all(): readonly TopicFacts[];
  /** The topic; `not-found` when the actor may not see it, `forbidden` or `scope-missing` when he may not do this. */
  require(actor: Actor, level: Level, path: string): TopicFacts;
  /** By the rights of now and the token's scopes, from memory. */
  may(actor: Actor, level: Level, topic: TopicFacts): boolean;
  /** Ids of all topics that the actor may read; the same object until rights or topics change. */
  readable(actor: Actor): ReadonlySet<number>;
  /** Grows with every change of topics and rights. */
  readonly rightsVersion: number;
  /** Called after the commit. @param listener gets the ids of topics that have another path or other stages now */
  onRightsChanged(listener: (moved: MovedTopics) => void): void;
  /** Whether its deletion stands in a transaction that is not yet over: nothing may be written there any more. */
  isLeaving(topic: TopicFacts): boolean;
  /** Called in the transaction that deletes a topic; a listener refuses by throwing. */
  onDelete(listener: (tx: Transaction, topic: TopicFacts) => Promise<void>): void;
  /** Topics that the actor may do something with. @param under only this one and those below it */
  list(actor: Actor, filter?: { under?: string; archived?: boolean }): TopicFacts[];
  /** By wire id, as those below. */
  get(actor: Actor, id: string): TopicFacts;
  /** @param version what the caller read, or null when he does not care; `stale-version` when it is another one */
  change(actor: Actor, id: string, change: Omit<NewTopic, 'path'>, version: number | null): Promise<TopicFacts>;
  /** Moves or renames it with all below it; former paths lead on to each until they are taken. */
  move(actor: Actor, id: string, path: string): Promise<TopicFacts>;
  /** Archived topics are read, and not written. */
  archive(actor: Actor, id: string, archived: boolean): Promise<TopicFacts>;
  rightsOf(actor: Actor, id: string): Right[];
  /** @param below also the topics below it that the actor manages, in the same transaction */
  replaceRights(actor: Actor, id: string, rights: readonly Right[], below?: boolean): Promise<RightsChanged>;
  /** Grants give the level, be it higher or lower than before. */
  patchRights(
    actor: Actor,
    id: string,
    patch: { grant?: readonly Right[]; revoke?: readonly Subject[] },
    below?: boolean,
  ): Promise<RightsChanged>;
  /** What either of them would come to, by the rights of now. */
  previewRights(
    actor: Actor,
    id: string,
    change: { rights?: readonly Right[]; grant?: readonly Right[]; revoke?: readonly Subject[] },
    below?: boolean,
  ): RightsPreview;
  /** Gives a user at least this level, when he has less; for intakes and their robots. */
  grant(tx: Transaction, actor: Actor, topic: TopicFacts, user: UserFacts, level: Level): Promise<void>;
  remove(actor: Actor, id: string): Promise<void>;
  make(actor: Actor, topic: NewTopic): Promise<TopicFacts>;
  /** The topic of exactly these users and the actor, made on first use. @param names of users */
  direct(actor: Actor, names: readonly string[]): Promise<TopicFacts>;
  /** Names of those who read and write a direct topic; empty for others. */
  partiesOf(topic: TopicFacts): string[];
  /** The topic, made with the missing ones above it where it is not there, as far as the actor may make them. */
  ensure(tx: Transaction, actor: Actor, path: string, settings?: Partial<TopicSettings>): Promise<TopicFacts>;
  /** Ms since 1970 of the topic's last message, or null. */
  lastMessageAt(topicId: number): number | null;
  /** Keeps the time of a message in memory; it is written within seconds, without an event. */
  touched(topicId: number, at: number): void;
  /** Reads all topics and rights; the answer puts them into memory. @param changed ids of those that changed, or all */
  read(changed?: readonly number[]): Promise<() => void>;
  /** Begins to write what `touched` tells. */
  start(): void;
  /** Writes what is not yet written. */
  stop(): Promise<void>;
}

/** Topics of a preview: more are read by nobody. */
const shownAtOnce = 1_000;

/** Ms between writes of what `touched` told. */
const activityPause = 10_000;

export function createTopics({ store, log }: Pick<Deps, 'store' | 'log'>, names: Names): TopicsService {
  const access = new Access(names.groups);
  const { tree, rights } = access;
  const activity = new Activity();
  const leaving = new Set<number>();
  const deleteListeners: ((tx: Transaction, topic: TopicFacts) => Promise<void>)[] = [];
  let writing: NodeJS.Timeout | undefined;

  const maker = new TopicMaker(names.groups, (tx, row, rows) =>
    tx.afterCommit(() => {
      tree.put(row);
      rights.put(row.id, rows);
      access.changed([row.id]);
    }),
  );
  names.users.onCreated(async (tx, user) => {
    if (!user.robot) await maker.makePrivate(tx, user);
  });
  names.users.onRenamed(async (tx, before, after, by) => {
    const row = await maker.privateArea(tx, before.name);
    const path = `${privateRoot}/${after.name}`;
    if (!row) return;
    await moving.move({ tx, actor: { userId: by }, access, row }, { ...row, path, lower_path: foldPath(path) });
  });
  names.users.onErased(async (tx, user, by, before) => {
    const row = await maker.privateArea(tx, before);
    const path = `${privateRoot}/${user.name}`;
    if (!row) return;
    await moving.moveUntold({ tx, actor: { userId: by }, access, row }, { ...row, path, lower_path: foldPath(path) });
  });
  names.groups.onRemoved((tx, group, actor) =>
    granting.revokeEverywhere({ tx, actor, access }, { subject: 'group', subject_id: group.id }),
  );

  const topicOf = (id: string): TopicFacts | undefined => tree.byId(readId(id) ?? -1);
  const managed = (actor: Actor, id: string): TopicFacts => access.require(actor, 'admin', topicOf(id), id);

  /** The topic as the transaction sees it, to be changed. */
  async function changeOf(tx: Transaction, actor: Actor, topic: TopicFacts): Promise<changes.Change> {
    const row = await queries.topicById(tx.tables(), topic.id);
    if (!row) throw new HubError('not-found', `${topic.path} was deleted meanwhile`);
    return { tx, actor, access, row };
  }

  async function changeRights(
    actor: Actor,
    id: string,
    change: granting.RightsChange,
    below?: boolean,
  ): Promise<RightsChanged> {
    const topic = managed(actor, id);
    const { rights, changed, skipped } = await store.write(async (tx) =>
      granting.changeRights(await changeOf(tx, actor, topic), names.groups, change, below),
    );
    return { rights: writeRights(rights, names), changed, skipped: seenOf(actor, skipped) };
  }

  /** Paths of those that the actor sees. */
  function seenOf(actor: Actor, topics: readonly { readonly id: number }[]): string[] {
    return topics.flatMap(({ id }) => {
      const topic = tree.byId(id);
      return topic && access.sees(actor, topic) ? topic.path : [];
    });
  }

  /** As grants and revocations say. */
  function readPatch(grant: readonly Right[] = [], revoke: readonly Subject[] = []): granting.RightsChange {
    return granting.patchOf(readRights(grant, names, 'grant'), readSubjects(revoke, names, 'revoke'));
  }

  return {
    byId: (id) => tree.byId(id),
    byPath: (path) => tree.byPath(path),
    pathOf: (path) => tree.byPath(path)?.path ?? path,
    all: () => tree.all(),
    require: (actor, level, path) => access.require(actor, level, tree.byPath(path), path),
    may: (actor, level, topic) => access.may(actor, level, topic),
    readable: (actor) => access.readable(actor),
    get rightsVersion() {
      return access.version;
    },
    onRightsChanged: (listener) => access.onChanged(listener),
    isLeaving: (topic) => leaving.has(topic.id),
    onDelete: (listener) => deleteListeners.push(listener),

    list(actor, { under, archived = false } = {}) {
      const root = under === undefined ? null : (tree.byPath(under)?.path ?? under);
      return tree
        .all()
        .filter(
          (topic) =>
            (root === null || isUnder(topic.path, root)) &&
            (archived || topic.archivedAt === null) &&
            access.sees(actor, topic),
        );
    },

    get: (actor, id) => access.seen(actor, topicOf(id), id),

    async change(actor, id, change, version) {
      const topic = managed(actor, id);
      return store.write(async (tx) =>
        factsIn(tx, await changes.describe(await changeOf(tx, actor, topic), change, version)),
      );
    },

    async move(actor, id, path) {
      const topic = managed(actor, id);
      requireMovable(topic.path, 'moved or renamed');
      return store.write(async (tx) => {
        const change = await changeOf(tx, actor, topic);
        return factsIn(tx, await moving.move(change, await maker.destination(tx, actor, change.row, path)));
      });
    },

    async archive(actor, id, archived) {
      const topic = managed(actor, id);
      requireMovable(topic.path, 'archived');
      return store.write(async (tx) => factsIn(tx, await moving.archive(await changeOf(tx, actor, topic), archived)));
    },

    rightsOf: (actor, id) => writeRights(rights.of(access.seen(actor, topicOf(id), id).id), names),

    async replaceRights(actor, id, wanted, below) {
      const rights = readRights(wanted, names);
      return changeRights(actor, id, () => rights, below);
    },

    patchRights: async (actor, id, { grant, revoke }, below) =>
      changeRights(actor, id, readPatch(grant, revoke), below),

    previewRights(actor, id, { rights: wanted, grant, revoke }, below = false) {
      const topic = managed(actor, id);
      const replacing = wanted && readRights(wanted, names);
      const change = replacing ? () => replacing : readPatch(grant, revoke);
      const others = below ? tree.all().filter((each) => each !== topic && isUnder(each.path, topic.path)) : [];
      const plan = granting.planRights(actor, [topic, ...others], (of) => rights.of(of), names.groups, change);
      const changed = granting.differing(plan);
      return {
        topics: changed.slice(0, shownAtOnce).map(({ topicId, before, after }) => ({
          path: tree.byId(topicId)?.path ?? '',
          was: writeRights(before, names),
          is: writeRights(after, names),
        })),
        changed: changed.length,
        skipped: seenOf(actor, plan.skipped),
      };
    },

    async grant(tx, actor, topic, user, level) {
      const granted = { subject: 'user', subject_id: user.id, level } as const;
      const groupIds = names.groups.idsOf(user.id);
      await granting.changeRights(await changeOf(tx, actor, topic), names.groups, (before) =>
        rankIn(before, user.id, groupIds) >= rankOf(level) ? before : granting.patchOf([granted], [])(before),
      );
    },

    async remove(actor, id) {
      const topic = managed(actor, id);
      try {
        await store.write(async (tx) => {
          for (const listener of deleteListeners) await listener(tx, topic);
          await changes.remove(await changeOf(tx, actor, topic), () => activity.remove(topic.id));
          // Jobs behind this one share its transaction, and memory knows the topic until the commit.
          leaving.add(topic.id);
        });
      } finally {
        leaving.delete(topic.id);
      }
    },

    make: (actor, topic) => store.write(async (tx) => factsIn(tx, await maker.make(tx, actor, topic))),
    async direct(actor, called) {
      const parties = partiesFrom(actor, called, names.users);
      return store.write(async (tx) => {
        const topic = await factsIn(tx, await maker.direct(tx, actor, parties));
        if (covers(actor, 'write', topic.path)) return topic;
        throw new HubError('scope-missing', `The token lacks the verb "write" in ${topic.path}`);
      });
    },
    partiesOf: ({ parties }) => parties.map((id) => names.users.byId(id)?.name ?? 'gone'),
    ensure: async (tx, actor, path, settings) => factsIn(tx, await maker.ensure(tx, actor, { path, settings })),

    lastMessageAt: (topicId) => activity.of(topicId),
    touched: (topicId, at) => activity.touched(topicId, at),

    async read(changed) {
      const db = store.tables<TopicTables>();
      const rows = await queries.allTopics(db);
      const aliases = await queries.allAliases(db);
      const allRights = await queries.allRights(db);
      return () => {
        tree.load(rows, aliases);
        rights.load(allRights);
        activity.load(rows);
        access.changed(changed);
      };
    },

    start() {
      writing = setInterval(() => {
        activity.write(store).catch((error: unknown) => log.warn({ err: error }, 'times of last messages wait'));
      }, activityPause);
      writing.unref();
    },

    async stop() {
      clearInterval(writing);
      await activity.write(store);
    },
  };
}

/** A topic as the transaction sees it, with those above it. */
async function factsIn(tx: Transaction, row: TopicRow): Promise<TopicFacts> {
  const above = row.parent_id === null ? undefined : await queries.topicById(tx.tables(), row.parent_id);
  return factsOf(row, above && (await factsIn(tx, above)));
}

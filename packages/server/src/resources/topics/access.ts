/** Who may do what where, answered from memory: the tree, the rights, and what was made of them for each reader. */

import type { Actor, ActorScope } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import type { GroupsService } from '../groups/service.ts';
import type { Level } from './contract.ts';
import { asParty, hasRight, mayDo } from './policy.ts';
import { type Granted, type Rank, Rights, rankIn } from './rights.ts';
import { type TopicFacts, TopicTree } from './tree.ts';

/** What somebody may read, as it was last asked for. */
interface Known {
  readonly actor: Actor;
  ids: ReadonlySet<number>;
  /** Topics that changed since: to look at them for all readers at once would keep everybody waiting. */
  behind: (readonly number[])[];
}

/** How many sets of readable topics are kept: one for each user and list of scopes. */
const keptSets = 5_000;

const phrases: Record<Level, string> = { read: 'read', write: 'write in', admin: 'manage' };

/** Topics that have another path or other stages now: their former paths by id. */
export type MovedTopics = ReadonlyMap<number, string>;

export class Access {
  readonly tree = new TopicTree();
  readonly rights = new Rights();
  readonly #groups: GroupsService;
  /** By user and scopes, the one made first in front. */
  readonly #readable = new Map<string, Known>();
  readonly #listeners: ((moved: MovedTopics) => void)[] = [];
  /** Each topic as it was when the tree was last looked at, and the tree's version then. */
  #known: ReadonlyMap<number, TopicFacts> = new Map();
  #treeVersion = 0;
  #version = 0;

  constructor(groups: GroupsService) {
    this.#groups = groups;
    groups.onMembersChanged(() => this.changed());
  }

  get version(): number {
    return this.#version;
  }

  onChanged(listener: (moved: MovedTopics) => void): void {
    this.#listeners.push(listener);
  }

  /**
   * To be called after each change of the tree or of rights.
   * @param topics ids of those that came, went, or are open to others now; what is absent may be any
   * @param subjects whose rights changed there; what is absent may be anybody's
   */
  changed(topics?: readonly number[], subjects?: readonly Omit<Granted, 'level'>[]): void {
    if (!topics) this.#readable.clear();
    else
      for (const known of this.#readable.values()) if (this.#isMeant(known.actor, subjects)) known.behind.push(topics);
    this.#tell();
  }

  may(actor: Actor, level: Level, topic: TopicFacts): boolean {
    if (level === 'write' && topic.archivedAt !== null) return false;
    return mayDo(topic.kind === 'direct' ? asParty(actor) : actor, level, topic.path, this.#rank(actor, topic));
  }

  /** Whether the actor may do anything with the topic. */
  sees(reader: Actor, topic: TopicFacts): boolean {
    const actor = topic.kind === 'direct' ? asParty(reader) : reader;
    const rank = this.#rank(actor, topic);
    return (
      mayDo(actor, 'read', topic.path, rank) ||
      mayDo(actor, 'write', topic.path, rank) ||
      mayDo(actor, 'admin', topic.path, rank)
    );
  }

  readable(actor: Actor): ReadonlySet<number> {
    const key = keyOf(actor);
    const known = this.#readable.get(key);
    if (known) return this.#caughtUp(known);
    const ids = new Set(this.tree.all().flatMap((topic) => (this.may(actor, 'read', topic) ? topic.id : [])));
    const oldest = this.#readable.size < keptSets ? undefined : this.#readable.keys().next().value;
    if (oldest !== undefined) this.#readable.delete(oldest);
    this.#readable.set(key, { actor, ids, behind: [] });
    return ids;
  }

  /** @param name what the caller calls the topic */
  seen(actor: Actor, topic: TopicFacts | undefined, name: string): TopicFacts {
    if (topic && this.sees(actor, topic)) return topic;
    throw new HubError('not-found', `There is no topic ${name} that you may see`);
  }

  require(actor: Actor, level: Level, given: TopicFacts | undefined, name: string): TopicFacts {
    const topic = this.seen(actor, given, name);
    if (this.may(actor, level, topic)) return topic;
    if (level === 'write' && topic.archivedAt !== null) {
      throw new HubError('forbidden', `${topic.path} is archived; restore it before you write there`);
    }
    if (topic.kind !== 'direct' && hasRight(actor, level, this.#rank(actor, topic))) {
      throw new HubError('scope-missing', `The token lacks the verb "${level}" in ${topic.path}`);
    }
    throw new HubError('forbidden', `You have no right to ${phrases[level]} ${topic.path}; ask one of its admins`);
  }

  #isMeant({ userId }: Actor, subjects: readonly Omit<Granted, 'level'>[] | undefined): boolean {
    return (
      !subjects ||
      rankIn(
        subjects.map((each) => ({ ...each, level: 'read' })),
        userId,
        this.#groups.idsOf(userId),
      ) > 0
    );
  }

  #caughtUp(known: Known): ReadonlySet<number> {
    if (known.behind.length > 0) {
      const topics = new Set(known.behind.flat());
      known.behind = [];
      known.ids = this.#after(known, [...topics]);
    }
    return known.ids;
  }

  /** The same object where the reader gained and lost nothing. */
  #after({ actor, ids }: Known, topics: readonly number[]): ReadonlySet<number> {
    const mayRead = (id: number) => {
      const topic = this.tree.byId(id);
      return topic !== undefined && this.may(actor, 'read', topic);
    };
    const others = topics.filter((id) => ids.has(id) !== mayRead(id));
    if (others.length === 0) return ids;
    const after = new Set(ids);
    for (const id of others) if (!after.delete(id)) after.add(id);
    return after;
  }

  #tell(): void {
    this.#version += 1;
    const moved = this.#moved();
    for (const listener of this.#listeners) listener(moved);
  }

  #moved(): MovedTopics {
    if (this.tree.version === this.#treeVersion) return new Map();
    const before = this.#known;
    this.#known = new Map(this.tree.all().map((topic) => [topic.id, topic]));
    this.#treeVersion = this.tree.version;
    const moved = new Map<number, string>();
    for (const topic of this.tree.all()) {
      const was = before.get(topic.id);
      if (was && was !== topic && placeOf(was) !== placeOf(topic)) moved.set(topic.id, was.path);
    }
    return moved;
  }

  #rank(actor: Actor, topic: TopicFacts): Rank {
    return this.rights.rank(topic.id, actor.userId, this.#groups.idsOf(actor.userId));
  }
}

/** What queries for topics and stages go by. */
const placeOf = ({ path, stages }: TopicFacts): string => `${path} ${stages.join()}`;

/** Scopes as text: a token's are one object as long as it is used, and long ones are not written for each question. */
const written = new WeakMap<readonly ActorScope[], string>();

function keyOf({ userId, scopes }: Actor): string {
  if (scopes === null) return `${userId}`;
  const text = written.get(scopes) ?? JSON.stringify(scopes);
  written.set(scopes, text);
  return `${userId} ${text}`;
}

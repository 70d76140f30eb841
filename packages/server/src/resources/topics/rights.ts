/** Rights of users and groups on topics, in memory. */

import { type Level, levels } from './contract.ts';
import type { TopicRightRow } from './tables.ts';

/** 0 for no right, else as `rankOf`: who may do more may do less. */
export type Rank = number;

export function rankOf(level: Level): Rank {
  return levels.indexOf(level) + 1;
}

/** A right of one subject, wherever. */
export type Granted = Omit<TopicRightRow, 'topic_id'>;

/** The highest rank that a user has by himself, by a group or as everybody. */
export function rankIn(rights: readonly Granted[], userId: number, groupIds: readonly number[]): Rank {
  const holds: Record<Granted['subject'], (id: number) => boolean> = {
    user: (id) => id === userId,
    group: (id) => groupIds.includes(id),
    public: () => true,
  };
  let rank = 0;
  for (const { subject, subject_id, level } of rights) {
    if (holds[subject](subject_id)) rank = Math.max(rank, rankOf(level));
  }
  return rank;
}

export function isSameSubject(a: Omit<Granted, 'level'>, b: Omit<Granted, 'level'>): boolean {
  return a.subject === b.subject && a.subject_id === b.subject_id;
}

export function rightsByTopic(rows: readonly TopicRightRow[]): Map<number, TopicRightRow[]> {
  const byTopic = new Map<number, TopicRightRow[]>();
  for (const row of rows) {
    const rights = byTopic.get(row.topic_id);
    if (rights) rights.push(row);
    else byTopic.set(row.topic_id, [row]);
  }
  return byTopic;
}

interface Held {
  readonly rows: readonly TopicRightRow[];
  readonly users: ReadonlyMap<number, Rank>;
  readonly groups: ReadonlyMap<number, Rank>;
  readonly everybody: Rank;
}

export class Rights {
  readonly #held = new Map<number, Held>();

  load(rows: readonly TopicRightRow[]): void {
    this.#held.clear();
    for (const [topicId, rights] of rightsByTopic(rows)) this.put(topicId, rights);
  }

  put(topicId: number, rows: readonly TopicRightRow[]): void {
    const ranks = (subject: TopicRightRow['subject']) =>
      new Map(rows.filter((row) => row.subject === subject).map((row) => [row.subject_id, rankOf(row.level)]));
    const everybody = Math.max(0, ...ranks('public').values());
    this.#held.set(topicId, { rows, users: ranks('user'), groups: ranks('group'), everybody });
  }

  remove(topicId: number): void {
    this.#held.delete(topicId);
  }

  of(topicId: number): readonly TopicRightRow[] {
    return this.#held.get(topicId)?.rows ?? [];
  }

  /** The same as `rankIn`, for rights by the thousand. */
  rank(topicId: number, userId: number, groupIds: readonly number[]): Rank {
    const held = this.#held.get(topicId);
    if (!held) return 0;
    let rank = Math.max(held.everybody, held.users.get(userId) ?? 0);
    for (const id of groupIds) rank = Math.max(rank, held.groups.get(id) ?? 0);
    return rank;
  }
}

/** All topics in memory, with inherited settings resolved. */

import type { TopicKind, TopicSettings } from './contract.ts';
import { comparePaths, foldPath } from './paths.ts';
import { kindOf } from './policy.ts';
import { defaultSettings, type ResolvedSettings, resolveSettings } from './settings.ts';
import type { TopicRow } from './tables.ts';

export interface TopicFacts extends ResolvedSettings {
  readonly id: number;
  readonly path: string;
  readonly description: string;
  readonly parentId: number | null;
  /** Its own ones. */
  readonly settings: TopicSettings;
  /** Longest text, in characters. */
  readonly maxLength: number;
  /** Of keyless robots to one root; null for no limit. */
  readonly maxReplies: number | null;
  readonly version: number;
  /** Ms since 1970. */
  readonly createdAt: number;
  /** Since when nothing is written here, by its own archiving or that of a topic above; null where it is in use. */
  readonly archivedAt: number | null;
  readonly kind: TopicKind;
  /** Of a direct topic: the ids of exactly those who read and write it; else empty. */
  readonly parties: readonly number[];
}

export class TopicTree {
  readonly #rows = new Map<number, TopicRow>();
  readonly #ids = new Map<string, number>();
  /** Former names. */
  readonly #aliases = new Map<string, number>();
  /** Resolved when first asked for after a change of the topic or of one above it. */
  readonly #facts = new Map<number, TopicFacts>();
  /** Ids of topics that changed since facts were last asked for: theirs are of before, as are those of all below. */
  readonly #changed = new Set<number>();
  /** Ids by path; null when a topic has moved. */
  #order: number[] | null = null;
  #sorted: readonly TopicFacts[] | null = null;
  /** Grows with every change. */
  #version = 0;

  get version(): number {
    return this.#version;
  }

  load(rows: readonly TopicRow[], aliases: readonly { lower_path: string; topic_id: number }[]): void {
    this.#rows.clear();
    this.#ids.clear();
    this.#aliases.clear();
    for (const alias of aliases) this.#aliases.set(alias.lower_path, alias.topic_id);
    this.#facts.clear();
    this.#order = null;
    for (const row of rows) this.put(row);
  }

  /** A topic that is new, or as it is now; its former name leads on to it. */
  put(row: TopicRow): void {
    const known = this.#rows.get(row.id);
    const before = known?.lower_path ?? row.lower_path;
    if (before !== row.lower_path && this.#ids.get(before) === row.id) {
      this.#ids.delete(before);
      this.#aliases.set(before, row.id);
    }
    this.#rows.set(row.id, row);
    this.#ids.set(row.lower_path, row.id);
    this.#aliases.delete(row.lower_path);
    if (!known) this.#insert(row);
    else if (before !== row.lower_path) this.#order = null;
    if (known) this.#changed.add(row.id);
    this.#touch();
  }

  remove(id: number): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#rows.delete(id);
    this.#ids.delete(row.lower_path);
    for (const [path, to] of this.#aliases) if (to === id) this.#aliases.delete(path);
    this.#facts.delete(id);
    this.#order = this.#order?.filter((each) => each !== id) ?? null;
    this.#touch();
  }

  byId(id: number): TopicFacts | undefined {
    this.#forgetChanged();
    const known = this.#facts.get(id);
    if (known) return known;
    const row = this.#rows.get(id);
    if (!row) return undefined;
    const facts = factsOf(row, row.parent_id === null ? undefined : this.byId(row.parent_id));
    this.#facts.set(id, facts);
    return facts;
  }

  byPath(path: string): TopicFacts | undefined {
    const folded = foldPath(path);
    const id = this.#ids.get(folded) ?? this.#aliases.get(folded);
    return id === undefined ? undefined : this.byId(id);
  }

  /** By path, each topic before those below it. */
  all(): readonly TopicFacts[] {
    this.#order ??= [...this.#rows.values()]
      .sort((a, b) => comparePaths(a.lower_path, b.lower_path))
      .map(({ id }) => id);
    this.#sorted ??= this.#order.flatMap((id) => this.byId(id) ?? []);
    return this.#sorted;
  }

  /** To sort five thousand topics for each one that is made would keep everybody waiting. */
  #insert({ id, lower_path }: TopicRow): void {
    if (!this.#order) return;
    let [from, to] = [0, this.#order.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const other = this.#rows.get(this.#order[middle] ?? -1)?.lower_path ?? '';
      if (comparePaths(other, lower_path) < 0) from = middle + 1;
      else to = middle;
    }
    this.#order.splice(from, 0, id);
  }

  #forgetChanged(): void {
    if (this.#changed.size === 0) return;
    for (const id of this.#facts.keys()) if (this.#isChanged(id)) this.#facts.delete(id);
    this.#changed.clear();
  }

  /** By itself or with one above it. */
  #isChanged(id: number): boolean {
    for (let at: number | null = id; at !== null; at = this.#rows.get(at)?.parent_id ?? null) {
      if (this.#changed.has(at)) return true;
    }
    return false;
  }

  #touch(): void {
    this.#sorted = null;
    this.#version += 1;
  }
}

/** @param above the topic above; absent for a root topic */
export function factsOf(row: TopicRow, above: TopicFacts | undefined): TopicFacts {
  const settings = settingsOf(row);
  return {
    ...resolveSettings(settings, above),
    id: row.id,
    path: row.path,
    description: row.description,
    parentId: row.parent_id,
    settings,
    maxLength: settings.maxLength,
    maxReplies: settings.maxReplies,
    version: row.version,
    createdAt: row.created_at,
    archivedAt: row.archived_at ?? above?.archivedAt ?? null,
    kind: row.parties === null ? kindOf(row.path) : 'direct',
    parties: row.parties?.split(',').map(Number) ?? [],
  };
}

/** A topic's own settings. */
export function settingsOf(row: Pick<TopicRow, 'settings'>): TopicSettings {
  // A topic that was made before a setting was there has the default.
  return { ...defaultSettings, ...JSON.parse(row.settings) };
}

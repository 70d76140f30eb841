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
  /** Resolved when first asked for after a change. */
  readonly #facts = new Map<number, TopicFacts>();
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
    for (const row of rows) this.put(row);
    this.#forget();
  }

  /** A topic that is new, or as it is now; its former name leads on to it. */
  put(row: TopicRow): void {
    const before = this.#rows.get(row.id)?.lower_path ?? row.lower_path;
    if (before !== row.lower_path && this.#ids.get(before) === row.id) {
      this.#ids.delete(before);
      this.#aliases.set(before, row.id);
    }
    this.#rows.set(row.id, row);
    this.#ids.set(row.lower_path, row.id);
    this.#aliases.delete(row.lower_path);
    this.#forget();
  }

  remove(id: number): void {
    const row = this.#rows.get(id);
    if (!row) return;
    this.#rows.delete(id);
    this.#ids.delete(row.lower_path);
    for (const [path, to] of this.#aliases) if (to === id) this.#aliases.delete(path);
    this.#forget();
  }

  byId(id: number): TopicFacts | undefined {
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
    this.#sorted ??= [...this.#rows.values()]
      .sort((a, b) => comparePaths(a.lower_path, b.lower_path))
      .flatMap(({ id }) => this.byId(id) ?? []);
    return this.#sorted;
  }

  #forget(): void {
    this.#facts.clear();
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

/** What an entry of the history says, in the parts that can be drawn. */

import type { Label } from '@tagloop/language/labels/label';

export interface ShownEntry {
  readonly position: number;
  readonly kind: string;
  /** User name; null for the hub itself. */
  readonly actor: string | null;
  /** RFC 3339: when it happened, and when the hub wrote it. */
  readonly at: string;
  readonly recorded: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export type Change =
  | {
      readonly kind:
        | 'created'
        | 'deleted'
        | 'restored'
        | 'purged'
        | 'redacted'
        | 'pinned'
        | 'unpinned'
        | 'liked'
        | 'unliked'
        | 'voted'
        | 'late';
    }
  | { readonly kind: 'labels'; readonly set: readonly Label[]; readonly removed: readonly Label[] }
  /** Null where a text was emptied. */
  | { readonly kind: 'text'; readonly was: string | null; readonly is: string | null }
  | { readonly kind: 'moved'; readonly to: string | null };

/** None for what only counts, such as a new reply: that stands among the replies. */
export function changesOf({ kind, data }: ShownEntry): Change[] {
  if (kind.endsWith('.purged')) return [{ kind: 'purged' }];
  if (kind.endsWith('.redacted')) return [{ kind: 'redacted' }];
  const changes: Change[] = kind.endsWith('.created') ? [{ kind: 'created' }] : [];
  if ('late' in data) changes.push({ kind: 'late' });
  for (const [field, value] of Object.entries(data)) {
    const change = isPair(value) && changeOf(field, value);
    if (change) changes.push(change);
  }
  return changes;
}

interface Pair {
  readonly was?: unknown;
  readonly is?: unknown;
}

function isPair(value: unknown): value is Pair {
  return typeof value === 'object' && value !== null && ('was' in value || 'is' in value);
}

function changeOf(field: string, { was, is }: Pair): Change | null {
  switch (field) {
    case 'labels': {
      const [before, after] = [labelsIn(was), labelsIn(is)];
      return { kind: 'labels', set: without(after, before), removed: without(before, after) };
    }
    case 'text':
      return { kind: 'text', was: textIn(was), is: textIn(is) };
    case 'topic':
      return { kind: 'moved', to: typeof is === 'string' ? is : null };
    case 'deletedAt':
      return { kind: is === null ? 'restored' : 'deleted' };
    case 'pinned':
      return { kind: is === true ? 'pinned' : 'unpinned' };
    case 'likers':
      return { kind: lengthOf(is) > lengthOf(was) ? 'liked' : 'unliked' };
    case 'votersUp':
    case 'votersDown':
      return { kind: 'voted' };
    default:
      return null;
  }
}

/** Of the entries that brought a text which another one replaced, and which still holds it: their positions. */
export function formerTexts(entries: readonly ShownEntry[]): ReadonlySet<number> {
  const former = new Set<number>();
  let holder: number | null = null;
  for (const { position, kind, data } of entries) {
    const { text, late } = data;
    if (typeof late === 'object' && late !== null && 'text' in late) former.add(position);
    if (isPair(text)) {
      if (holder !== null && textIn(text.was) !== null) former.add(holder);
      holder = position;
    } else if (kind.endsWith('.created')) {
      holder = position;
    }
  }
  return former;
}

function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}

function labelsIn(value: unknown): Label[] {
  return Array.isArray(value) ? value.filter(isLabel) : [];
}

function isLabel(value: unknown): value is Label {
  return typeof value === 'object' && value !== null && 'text' in value && 'color' in value;
}

function without(labels: readonly Label[], others: readonly Label[]): Label[] {
  return labels.filter(({ text }) => !others.some((other) => other.text === text));
}

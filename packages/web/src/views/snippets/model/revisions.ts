/** The former texts of a snippet, from the history of the message that holds its code. */

import { readSnippet } from '@tagloop/language/vocabulary/snippet';
import { type Change, diffLines } from 'diff';
import { changesOf, type ShownEntry } from '../../../components/changes.ts';

export interface Revision {
  /** Of its event; the first one is that of the creation. */
  readonly position: number;
  readonly by: string | null;
  /** RFC 3339 */
  readonly at: string;
  /** Null where it was emptied. */
  readonly code: string | null;
}

export interface DiffLine {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
  /** Where it stands before and after, from 1; null where it does not. */
  readonly was: number | null;
  readonly is: number | null;
}

/**
 * Each that changed the code, oldest first; the last one is that of now.
 * @param history of the holder, oldest first
 * @param text of the holder now
 */
export function revisionsOf(history: readonly ShownEntry[], text: string): Revision[] {
  const texts = history.flatMap((entry) =>
    changesOf(entry).flatMap((change) => (change.kind === 'text' ? [{ entry, change }] : [])),
  );
  const [begin] = history;
  if (!begin) return [];
  const former = texts.filter(({ entry }) => entry !== begin);
  const first = { entry: begin, text: former[0] ? former[0].change.was : text };
  const all = [first, ...former.map(({ entry, change }) => ({ entry, text: change.is }))].map(
    ({ entry, text: then }): Revision => ({
      position: entry.position,
      by: entry.actor,
      at: entry.at,
      code: then === null ? null : (readSnippet(then)?.code ?? then),
    }),
  );
  // A title that changed alone is no revision of the code.
  return all.filter((revision, at) => at === 0 || revision.code !== all[at - 1]?.code);
}

/** What one revision changed of the one before it. */
export function diffOf(before: string, after: string): DiffLine[] {
  let [was, is] = [0, 0];
  return (
    diffLines(ended(before), ended(after), { timeout: 500 })?.flatMap((change) =>
      linesOf(change).map((text): DiffLine => {
        if (change.added) return { kind: 'added', text, was: null, is: ++is };
        if (change.removed) return { kind: 'removed', text, was: ++was, is: null };
        return { kind: 'same', text, was: ++was, is: ++is };
      }),
    ) ?? []
  );
}

/** So that a last line is the same with and without a break behind it. */
function ended(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

function linesOf({ value }: Change): string[] {
  return value.replace(/\r?\n$/, '').split(/\r?\n/);
}

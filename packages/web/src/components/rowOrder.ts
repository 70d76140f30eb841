/** One line for many tags: what a thing is, then its words, then the tags that only tell more of it. */

import type { Segment } from '@tagloop/language/text/segments';

/** Tags in front that say what it is: `#pipeline:… #run:… #service:…`. */
const shownFirst = 3;

/**
 * The same segments for a row that may be cut at its end. Where more tags stand in front than say what it is, the words
 * come before the others, so that a robot's line is read like a person's.
 */
export function rowOrder(parts: readonly Segment[]): readonly Segment[] {
  const wordsAt = parts.findIndex((part) => part.kind !== 'tag' && part.source.trim() !== '');
  if (wordsAt < 0) return parts;
  const front = parts.slice(0, wordsAt);
  const lastShown = front.map((part) => part.kind).indexOf('tag', nth(front, shownFirst));
  if (lastShown < 0) return parts;
  const end = parts.at(-1);
  const space: Segment = { kind: 'text', source: ' ' };
  const words = parts.slice(wordsAt);
  return [
    ...front.slice(0, lastShown),
    ...words,
    ...(end?.source.endsWith(' ') ? [] : [space]),
    ...front.slice(lastShown),
  ];
}

/** The place behind the nth tag; the end when there are fewer. */
function nth(parts: readonly Segment[], count: number): number {
  let seen = 0;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'tag') seen += 1;
    if (seen === count) return at + 1;
  }
  return parts.length;
}

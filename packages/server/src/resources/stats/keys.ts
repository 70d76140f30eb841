/** What the tags of messages can be asked for. */

import { numberOf, tagKeyValue } from '@tagloop/language/text/tags';
import { readTime } from '@tagloop/language/time/readTime';
import type { StatsKey } from './contract.ts';
import type { TagRow } from './queries.ts';

const shownValues = 20;

/** Keys of tags, most frequent first. */
export function keysOf(rows: readonly TagRow[], zone: string): StatsKey[] {
  const values = new Map<string, { value: string; count: number }[]>();
  for (const { tag, messages } of rows) {
    const pair = tagKeyValue(tag);
    if (!pair) continue;
    const known = values.get(pair.key) ?? [];
    known.push({ value: pair.value, count: Number(messages) });
    values.set(pair.key, known);
  }
  const keys = [...values].map(([key, all]) => ({
    key,
    count: sum(all),
    numbers: sum(all.filter(({ value }) => numberOf(value) !== null)),
    times: sum(all.filter(({ value }) => numberOf(value) === null && readTime(value, zone) !== null)),
    different: all.length,
    values: all.toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)).slice(0, shownValues),
  }));
  return keys.sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
}

function sum(values: readonly { readonly count: number }[]): number {
  return values.reduce((total, { count }) => total + count, 0);
}

/** How the fake hub reads what it is asked. */

import type { Message } from '../data/messages.ts';

/** Of a body of which nothing is known. */
export function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null
    ? Object.entries(body).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Newest first; the cursor is how many were given before. */
export function page(found: readonly Message[], query: URLSearchParams) {
  const sorted = found.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
  const start = Number(query.get('cursor') ?? 0);
  const end = start + Number(query.get('limit') ?? 100);
  return { messages: sorted.slice(start, end), next: end < sorted.length ? String(end) : null };
}

/** Keys of tags with their values, most frequent first. */
export function keysOf(found: readonly Message[]) {
  const keys = new Map<string, Map<string, number>>();
  for (const tag of found.flatMap(({ tags }) => tags)) {
    const colon = tag.indexOf(':');
    if (colon < 1) continue;
    const values = keys.get(tag.slice(0, colon)) ?? new Map<string, number>();
    const value = tag.slice(colon + 1);
    keys.set(tag.slice(0, colon), values.set(value, (values.get(value) ?? 0) + 1));
  }
  return [...keys].map(([key, values]) => ({
    key,
    count: values.size,
    numbers: 0,
    times: 0,
    different: values.size,
    values: [...values].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count),
  }));
}

/** Keeps the rows under the reader's eyes where they are while new ones come in above. */

export interface Held<T> {
  /** What is drawn: all that was there, in its old order, then what was read behind it. */
  readonly shown: readonly T[];
  /** What waits above. */
  readonly fresh: readonly T[];
}

/**
 * `order` is the list of ids as it was when the reader left the top; null while he is there: then nothing waits. What
 * changed is drawn changed, what is gone is gone.
 */
export function hold<T extends { readonly id: string }>(items: readonly T[], order: readonly string[] | null): Held<T> {
  if (!order) return { shown: items, fresh: [] };
  // Mostly some came above and a page below, and nothing else changed.
  const above = items.findIndex(({ id }) => id === order[0]);
  if (above >= 0 && order.every((id, at) => items[above + at]?.id === id)) {
    return { shown: above === 0 ? items : items.slice(above), fresh: items.slice(0, above) };
  }
  const known = new Set(order);
  const byId = new Map(items.map((item) => [item.id, item]));
  const kept = order.flatMap((id) => byId.get(id) ?? []);
  const last = items.findLastIndex(({ id }) => known.has(id));
  const unknown = (item: T) => !known.has(item.id);
  return { shown: [...kept, ...items.slice(last + 1)], fresh: items.slice(0, Math.max(0, last)).filter(unknown) };
}

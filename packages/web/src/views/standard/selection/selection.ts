/** Which messages of a list are chosen, to do the same with all of them. */

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** The one chosen last, from where a range goes. */
  readonly anchor: string | null;
}

export const nothing: Selection = { ids: new Set(), anchor: null };

/** Takes one in or out. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id };
}

/** Takes in all from the one that was chosen last; `order` is the list as it is shown. */
export function extended(selection: Selection, id: string, order: readonly string[]): Selection {
  const [from, to] = [order.indexOf(selection.anchor ?? id), order.indexOf(id)];
  if (from < 0 || to < 0) return toggled(selection, id);
  const range = order.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { ids: new Set([...selection.ids, ...range]), anchor: id };
}

/** Without those that are not shown any more; the same object where all are. */
export function shownOf(selection: Selection, order: readonly string[]): Selection {
  if (selection.ids.size === 0) return selection;
  const kept = order.filter((id) => selection.ids.has(id));
  return kept.length === selection.ids.size ? selection : { ...selection, ids: new Set(kept) };
}

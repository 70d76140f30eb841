/** Items in groups, in an order that does not move when their states do. */

import type { Item } from '../../../data/items.ts';

/** `service`, `topic`, a tag key, or empty: one group without a name. */
export type Grouping = string;

export interface Group {
  /** Empty for items that have none. */
  readonly name: string;
  readonly ids: readonly string[];
}

/** The tag key that the hub must tell for a grouping. */
export function tagOf(grouping: Grouping): string | undefined {
  return ['', 'service', 'topic'].includes(grouping) ? undefined : grouping;
}

export function groupItems(items: Iterable<Item>, grouping: Grouping): Group[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const name = nameIn(item, grouping);
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return [...groups]
    .sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : compare(a, b)))
    .map(([name, of]) => ({ name, ids: of.sort((a, b) => compare(a.name, b.name)).map(({ id }) => id) }));
}

function nameIn(item: Item, grouping: Grouping): string {
  switch (grouping) {
    case '':
      return '';
    case 'service':
      return item.service ?? '';
    case 'topic':
      return item.topic;
    default:
      return item.group ?? '';
  }
}

const { compare } = new Intl.Collator('en', { numeric: true });

/** What a query can be narrowed by. */

import type { Facets } from './contract.ts';
import type { FacetRow } from './queries.ts';
import type { Names } from './read.ts';

const shownValues = 50;

/** @param newest how many messages were looked at, at most */
export function facetsOf(rows: readonly FacetRow[], newest: number, { topics, users }: Names): Facets {
  const of = (kind: FacetRow['kind'], nameOf: (value: number | string) => string | undefined = String) =>
    rows.flatMap((row) => {
      const value = row.kind === kind ? nameOf(row.value) : undefined;
      return value === undefined ? [] : [{ value, count: Number(row.messages) }];
    });
  const inTopics = of('topic', (id) => topics.byId(Number(id))?.path);
  const counted = inTopics.reduce((total, { count }) => total + count, 0);
  return {
    counted,
    more: counted === newest,
    topics: mostOf(inTopics),
    authors: mostOf(of('author', (id) => users.byId(Number(id))?.name)),
    labels: mostOf(of('label')),
    tags: mostOf(of('tag')),
  };
}

function mostOf(values: Facets['tags']): Facets['tags'] {
  return values.sort(byFrequency).slice(0, shownValues);
}

function byFrequency(a: Facets['tags'][number], b: Facets['tags'][number]): number {
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}

/** A query with one term more or less. */

import { writeChoice } from '@tagloop/language/query/choice';
import { parse } from '@tagloop/language/query/parse';
import { print } from '@tagloop/language/query/print';
import { fromParts, type Part, partsOf, writePart } from '@tagloop/language/query/terms';
import { readParts } from './parts.ts';

/** Takes the term out where it stands for itself, else adds it; a query that cannot be read stays as it is. */
export function toggled(query: string, term: string): string {
  const parts = readParts(query);
  if (!parts) return query;
  const others = parts.filter((part) => writePart(part) !== plain(term));
  if (others.length < parts.length) return fromParts(others);
  const isOrder = ({ head }: Part) => head === 'sort:';
  return fromParts([
    ...parts.filter((part) => !isOrder(part) && part.values[0] !== ''),
    ...partsOf(parse(term)),
    ...parts.filter(isOrder),
  ]);
}

export function hasTerm(query: string, term: string): boolean {
  return readParts(query)?.some((part) => writePart(part) === plain(term)) ?? false;
}

/** The messages of one topic. */
export function topicTerm(path: string): string {
  return `in:${writeChoice({ kind: 'topic', path, subtree: false })}`;
}

/** The query once without each of its terms; none when it has but one, or is no query. */
export function widened(query: string): readonly { readonly query: string; readonly without: string }[] {
  const parts = readParts(query)?.filter(({ head }) => head !== 'sort:') ?? [];
  if (parts.length < 2) return [];
  return parts.map((part) => ({ query: fromParts(parts.filter((each) => each !== part)), without: writePart(part) }));
}

function plain(term: string): string {
  return print(parse(term));
}

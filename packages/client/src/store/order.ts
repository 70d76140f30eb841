/** The order of a list, as the hub has it: by the field of the query's `sort:`, then by id in the same direction. */

import type { Sort } from '@tagloop/language/query/ast';
import type { Message } from '@tagloop/server/resources/messages/contract';

export const newestFirst: Sort = { field: 'created', descending: true };

export type Compare = (a: Message, b: Message) => number;

export function compareBy(sort: Sort): Compare {
  const direction = sort.descending ? -1 : 1;
  return (a, b) => {
    const [left, right] = [fieldOf(a, sort), fieldOf(b, sort)];
    if (left !== right) return left < right ? -direction : direction;
    if (a.id === b.id) return 0;
    return compareIds(a.id, b.id) * direction;
  };
}

function fieldOf(message: Message, { field }: Sort): number {
  switch (field) {
    case 'created':
      return Date.parse(message.createdAt);
    case 'updated':
      return Date.parse(message.updatedAt);
    case 'votes':
      return message.votersUp.length - message.votersDown.length;
    case 'likes':
      return message.likers.length;
    case 'replies':
      return message.replies;
  }
}

/** Ids are numbers in base 32: a longer one is greater. */
function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : 1;
}

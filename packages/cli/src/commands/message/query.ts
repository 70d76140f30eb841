/** Queries as they are typed: the words behind a command. */

import type { Argument } from '../../command.ts';
import type { Input } from '../../input.ts';

export const queryArgument: Argument = {
  name: 'query',
  summary: "such as 'in:/Build/* label:Failed since:7d'; all messages when absent",
  isOptional: true,
  isMany: true,
};

export function queryOf(input: Input): string {
  return input.list('query').join(' ');
}

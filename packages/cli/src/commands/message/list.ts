import type { Message } from '@tagloop/server/resources/messages/contract';
import type { Command } from '../../command.ts';
import { outputOptions, printRows } from '../../output.ts';
import { messageColumns } from './columns.ts';
import { queryArgument, queryOf } from './query.ts';
import { localZone } from './zone.ts';

/** The most that the hub gives at once. */
const mostPerPage = 1000;

export const list: Command = {
  noun: 'message',
  verb: 'list',
  isShort: true,
  summary: 'list the messages of a query, newest first',
  arguments: [queryArgument],
  options: [{ flags: '--limit <n>', summary: 'at most so many; 30 unless told' }, ...outputOptions],
  takesDashes: true,
  examples: [
    "tagloop list 'stage:deploy label:Failed since:7d'",
    'tagloop list in:/Ops/* sort:-updated --limit 5 --json --fields id,text',
  ],
  async run({ io, hub }, input) {
    const limit = input.number('limit') ?? 30;
    const open = await hub();
    const messages: Message[] = [];
    let cursor: string | undefined;
    do {
      const page = await open.call('GET /api/messages', {
        query: {
          q: queryOf(input),
          limit: Math.min(mostPerPage, limit - messages.length),
          cursor,
          zone: localZone(io.env),
        },
      });
      messages.push(...page.messages);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined && messages.length < limit);
    printRows(io, input, messageColumns, messages);
    return undefined;
  },
};

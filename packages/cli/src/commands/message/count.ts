import type { Command } from '../../command.ts';
import { queryArgument, queryOf } from './query.ts';
import { localZone } from './zone.ts';

export const count: Command = {
  noun: 'message',
  verb: 'count',
  isShort: true,
  summary: 'count the messages of a query',
  arguments: [queryArgument],
  options: [{ flags: '--exact', summary: 'count all, also beyond 10,000, where it else says 10,000+' }],
  takesDashes: true,
  examples: ["tagloop count '#AL label:open'", 'tagloop count is:root --exact'],
  async run({ io, hub }, input) {
    const answer = await (await hub()).call('GET /api/messages/count', {
      query: { q: queryOf(input), zone: localZone(io.env), exact: input.has('exact') },
    });
    io.out.write(answer.more ? `${answer.count.toLocaleString('en')}+\n` : `${answer.count}\n`);
    return undefined;
  },
};

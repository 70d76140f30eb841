import type { Command } from '../../command.ts';
import { outputOptions, printRows } from '../../output.ts';
import { topicColumns } from './columns.ts';

export const list: Command = {
  noun: 'topic',
  verb: 'list',
  summary: 'list the topics that you may read or manage',
  arguments: [{ name: 'under', summary: 'only this topic and those below it', isOptional: true }],
  options: outputOptions,
  async run({ io, hub }, input) {
    const { topics } = await (await hub()).call('GET /api/topics', { query: { under: input.text('under') } });
    printRows(io, input, topicColumns, topics);
    return undefined;
  },
};

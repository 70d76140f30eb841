import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { topicColumns } from './columns.ts';
import { findTopic } from './find.ts';

export const archive: Command = {
  noun: 'topic',
  verb: 'archive',
  summary: 'archive a topic with all below it, so that it is only read',
  arguments: [{ name: 'path', summary: 'such as /Build/Pipelines' }],
  options: [{ flags: '--restore', summary: 'take it into use again' }, ...outputOptions],
  examples: ['tagloop topic archive /Projects/2025', 'tagloop topic archive /Projects/2025 --restore'],
  async run({ io, hub: open }, input) {
    const hub = await open();
    const { id } = await findTopic(hub, input.required('path'));
    const body = { archived: !input.has('restore') };
    printOne(io, input, topicColumns, await hub.call('PUT /api/topics/:id/archived', { params: { id }, body }));
    return undefined;
  },
};

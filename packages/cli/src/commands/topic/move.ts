import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { topicColumns } from './columns.ts';
import { findTopic } from './find.ts';

export const move: Command = {
  noun: 'topic',
  verb: 'move',
  summary: 'move or rename a topic with all below it; former paths lead on',
  arguments: [
    { name: 'path', summary: 'such as /Build/Pipelines' },
    { name: 'to', summary: 'its new path, such as /CI/Pipelines' },
  ],
  options: outputOptions,
  examples: ['tagloop topic move /Build/Pipelines /CI/Pipelines'],
  async run({ io, hub: open }, input) {
    const hub = await open();
    const { id } = await findTopic(hub, input.required('path'));
    const body = { path: input.required('to') };
    printOne(io, input, topicColumns, await hub.call('POST /api/topics/:id/move', { params: { id }, body }));
    return undefined;
  },
};

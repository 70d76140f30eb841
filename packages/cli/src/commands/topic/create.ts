import { type Stage, stages } from '@tagloop/language/stages';
import { type Command, UsageError } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { topicColumns } from './columns.ts';

export const create: Command = {
  noun: 'topic',
  verb: 'create',
  summary: 'make a topic; those above it must be there',
  arguments: [{ name: 'path', summary: 'such as /Build/Pipelines' }],
  options: [
    { flags: '--description <text>', summary: 'what it is for' },
    { flags: '--stages <names>', summary: `by commas, of ${stages.join(', ')}` },
    { flags: '--view <name>', summary: 'the view that it opens with' },
    ...outputOptions,
  ],
  examples: ['tagloop topic create /Build/Pipelines --stages build,test --view pipelines'],
  async run({ io, hub }, input) {
    const named = input.text('stages');
    const topic = await (await hub()).call('POST /api/topics', {
      body: {
        path: input.required('path'),
        description: input.text('description'),
        settings: {
          ...(named !== undefined && { stages: named.split(',').map(readStage) }),
          ...(input.text('view') !== undefined && { defaultView: input.required('view') }),
        },
      },
    });
    printOne(io, input, topicColumns, topic);
    return undefined;
  },
};

function readStage(name: string): Stage {
  const stage = stages.find((each) => each === name.trim());
  if (stage) return stage;
  throw new UsageError(`"${name}" is no stage`, `stages: ${stages.join(', ')}`);
}

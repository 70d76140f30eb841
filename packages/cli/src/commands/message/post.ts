import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { atOf, atOption } from './at.ts';
import { writtenColumns } from './columns.ts';
import { readLabel } from './labels.ts';
import { requiredTextOf, textArgument } from './text.ts';

export const post: Command = {
  noun: 'message',
  verb: 'post',
  isShort: true,
  summary: 'post a message',
  arguments: [{ name: 'topic', summary: 'path of the topic, such as /Ops/Jobs' }, textArgument],
  options: [
    { flags: '--label <label>', summary: 'a label, with its colour behind =', isMany: true },
    { flags: '--key <key>', summary: 'your own identity of the message' },
    atOption,
    ...outputOptions,
  ],
  examples: ["tagloop post /Ops/Jobs 'backup done #backup' --label done", 'make 2>&1 | tagloop post /Build/Log -'],
  async run({ io, hub }, input) {
    const text = await requiredTextOf(io, input);
    const written = await (await hub()).call('POST /api/messages', {
      body: {
        topic: input.required('topic'),
        text,
        labels: input.list('label').map(readLabel),
        key: input.text('key'),
        at: atOf(input),
      },
    });
    printOne(io, input, writtenColumns, written);
    return undefined;
  },
};

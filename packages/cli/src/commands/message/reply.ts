import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { atOf, atOption } from './at.ts';
import { writtenColumns } from './columns.ts';
import { readLabel } from './labels.ts';
import { requiredTextOf, textArgument } from './text.ts';

export const reply: Command = {
  noun: 'message',
  verb: 'reply',
  isShort: true,
  summary: 'reply to a message',
  arguments: [{ name: 'id', summary: 'id of the message, or of a reply to it' }, textArgument],
  options: [
    { flags: '--label <label>', summary: 'a label, with its colour behind =', isMany: true },
    atOption,
    ...outputOptions,
  ],
  examples: ["tagloop reply 1a2b3c4d5e6 'fixed by #pr:102'"],
  async run({ io, hub }, input) {
    const text = await requiredTextOf(io, input);
    const open = await hub();
    const { root } = await open.call('GET /api/messages/:id/thread', { params: { id: input.required('id') } });
    const written = await open.call('POST /api/messages', {
      body: {
        topic: root.topic,
        parentId: root.id,
        text,
        labels: input.list('label').map(readLabel),
        at: atOf(input),
      },
    });
    printOne(io, input, writtenColumns, written);
    return undefined;
  },
};

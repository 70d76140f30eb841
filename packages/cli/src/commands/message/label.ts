import { type Command, UsageError } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { atOf, atOption } from './at.ts';
import { writtenColumns } from './columns.ts';
import { readChanges } from './labels.ts';

export const label: Command = {
  noun: 'message',
  verb: 'label',
  isShort: true,
  summary: 'set and remove labels of a message',
  arguments: [
    { name: 'id', summary: 'id of the message' },
    {
      name: 'changes',
      summary: '+text or text sets, -text removes; a colour stands behind =',
      isOptional: true,
      isMany: true,
    },
  ],
  options: [atOption, ...outputOptions],
  takesDashes: true,
  examples: ['tagloop label 1a2b3c4d5e6 +done', 'tagloop label 1a2b3c4d5e6 +urgent=red -later'],
  async run({ io, hub }, input) {
    const { set, remove } = readChanges(input.list('changes'));
    if (set.length + remove.length === 0) throw new UsageError('There is no label', 'such as +open or -doing');
    const written = await (await hub()).call('PATCH /api/messages/:id/labels', {
      params: { id: input.required('id') },
      body: { set, remove, at: atOf(input) },
    });
    printOne(io, input, writtenColumns, written);
    return undefined;
  },
};

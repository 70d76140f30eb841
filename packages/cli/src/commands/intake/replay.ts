import type { Answer } from '@tagloop/client/call';
import type { Command } from '../../command.ts';
import { exitCodes } from '../../exit.ts';
import { type Column, outputOptions, printOne } from '../../output.ts';

const columns: readonly Column<Answer<'POST /api/deliveries/:id/replay'>>[] = [
  { name: 'delivery', value: ({ delivery }) => delivery },
  { name: 'outcome', value: ({ outcome }) => outcome },
  { name: 'detail', value: ({ detail }) => detail },
];

export const replay: Command = {
  noun: 'intake',
  verb: 'replay',
  summary: 'send a logged delivery through its intake again',
  arguments: [{ name: 'delivery', summary: 'id of the delivery' }],
  options: outputOptions,
  async run({ io, hub }, input) {
    const answer = await (await hub()).call('POST /api/deliveries/:id/replay', {
      params: { id: input.required('delivery') },
    });
    printOne(io, input, columns, answer);
    return answer.outcome === 'failed' || answer.outcome === 'rejected' ? exitCodes.failed : exitCodes.ok;
  },
};

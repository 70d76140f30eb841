import type { Answer } from '@tagloop/client/call';
import { type Command, UsageError } from '../../command.ts';
import { type Column, localMinute, outputOptions, printRows } from '../../output.ts';
import { findIntake } from './find.ts';

type Delivery = Answer<'GET /api/intakes/:id/deliveries'>['deliveries'][number];

const outcomes = ['accepted', 'unsupported', 'duplicate', 'rejected', 'failed'] as const;

const columns: readonly Column<Delivery>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'at', value: ({ at }) => at, short: ({ at }) => localMinute(at) },
  { name: 'event', value: ({ event }) => event },
  { name: 'outcome', value: ({ outcome }) => outcome },
  { name: 'detail', value: ({ detail }) => detail },
];

export const deliveries: Command = {
  noun: 'intake',
  verb: 'deliveries',
  summary: 'list what a sender delivered, newest first',
  arguments: [{ name: 'intake', summary: 'name or id' }],
  options: [
    { flags: '--limit <n>', summary: 'at most so many; 50 unless told' },
    { flags: '--outcome <outcome>', summary: `only ${outcomes.join(', ')}` },
    ...outputOptions,
  ],
  async run({ io, hub }, input) {
    const named = input.text('outcome');
    const outcome = outcomes.find((each) => each === named);
    if (named !== undefined && outcome === undefined) {
      throw new UsageError(`"${named}" is no outcome`, `outcomes: ${outcomes.join(', ')}`);
    }
    const open = await hub();
    const { id } = await findIntake(open, input.required('intake'));
    const answer = await open.call('GET /api/intakes/:id/deliveries', {
      params: { id },
      query: { limit: input.number('limit') ?? 50, outcome },
    });
    printRows(io, input, columns, answer.deliveries);
    return undefined;
  },
};

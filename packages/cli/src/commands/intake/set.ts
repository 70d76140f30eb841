import type { Answer } from '@tagloop/client/call';
import { type Command, UsageError } from '../../command.ts';
import { type Column, outputOptions, printOne } from '../../output.ts';
import { findIntake } from './find.ts';
import { readSettings, settingOption } from './settings.ts';

const columns: readonly Column<Answer<'PATCH /api/intakes/:id'>>[] = [
  { name: 'id', value: ({ id }) => id },
  { name: 'name', value: ({ name }) => name },
  { name: 'topic', value: ({ topic }) => topic },
  { name: 'enabled', value: ({ enabled }) => (enabled ? 'yes' : 'no') },
];

export const set: Command = {
  noun: 'intake',
  verb: 'set',
  summary: 'change settings of an intake, or switch it on and off',
  arguments: [{ name: 'intake', summary: 'name or id' }],
  options: [
    settingOption,
    { flags: '--on', summary: 'take deliveries again' },
    { flags: '--off', summary: 'answer 404 to the sender' },
    ...outputOptions,
  ],
  examples: ['tagloop intake set rollout --set mapping@rollout.jsonata'],
  async run({ io, hub }, input) {
    if (input.has('on') && input.has('off')) throw new UsageError('Either --on or --off');
    const open = await hub();
    const { id, settings: before } = await findIntake(open, input.required('intake'));
    const settings = { ...before, ...readSettings(io, input) };
    const enabled = input.has('on') ? true : input.has('off') ? false : undefined;
    const answer = await open.call('PATCH /api/intakes/:id', { params: { id }, body: { settings, enabled } });
    printOne(io, input, columns, answer);
    return undefined;
  },
};

import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { userColumns } from './columns.ts';

export const add: Command = {
  noun: 'user',
  verb: 'add',
  summary: 'make a person, whose first password is asked for, or a robot',
  arguments: [{ name: 'name', summary: 'letters, digits, _ . -' }],
  options: [
    { flags: '--full-name <text>', summary: 'as others see it' },
    { flags: '--email <address>', summary: 'of a person' },
    { flags: '--admin', summary: 'an admin of the hub' },
    { flags: '--robot <kind>', summary: 'a robot: ci, forge, monitoring, deployer, cron, survey, agent or other' },
    { flags: '--owner <name>', summary: 'who answers for the robot; you unless told' },
    ...outputOptions,
  ],
  examples: ['tagloop user add ci --robot ci', 'tagloop user invite grace@example.com  # rather than a person'],
  async run({ io, hub }, input) {
    const open = await hub();
    const named = { name: input.required('name'), fullName: input.text('full-name') };
    const kind = input.text('robot');
    if (kind !== undefined) {
      printOne(
        io,
        input,
        userColumns,
        await open.call('POST /api/robots', { body: { ...named, kind, owner: input.text('owner') } }),
      );
      return undefined;
    }
    const password = await io.ask(`First password of ${named.name}: `, 'hidden');
    const more = { email: input.text('email'), admin: input.has('admin') };
    printOne(io, input, userColumns, await open.call('POST /api/users', { body: { ...named, ...more, password } }));
    return undefined;
  },
};

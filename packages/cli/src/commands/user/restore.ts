import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { userColumns } from './columns.ts';
import { findUser } from './find.ts';

export const restore: Command = {
  noun: 'user',
  verb: 'restore',
  summary: 'bring an archived user back',
  arguments: [{ name: 'name', summary: 'of a person or robot' }],
  options: outputOptions,
  async run({ io, hub }, input) {
    const open = await hub();
    const { id } = await findUser(open, input.required('name'), true);
    printOne(io, input, userColumns, await open.call('POST /api/users/:id/restore', { params: { id } }));
    return undefined;
  },
};

import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { userColumns } from './columns.ts';
import { findUser } from './find.ts';

export const rename: Command = {
  noun: 'user',
  verb: 'rename',
  summary: 'give a user another name; the former one leads on to him',
  arguments: [
    { name: 'name', summary: 'as he is called' },
    { name: 'new', summary: 'as he shall be called' },
  ],
  options: outputOptions,
  async run({ io, hub }, input) {
    const open = await hub();
    const { id } = await findUser(open, input.required('name'));
    const body = { name: input.required('new') };
    printOne(io, input, userColumns, await open.call('PATCH /api/users/:id', { params: { id }, body }));
    return undefined;
  },
};

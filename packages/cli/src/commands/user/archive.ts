import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { userColumns } from './columns.ts';
import { findUser } from './find.ts';

export const archive: Command = {
  noun: 'user',
  verb: 'archive',
  summary: 'send a user away: sessions and tokens end at once, the name stays',
  arguments: [{ name: 'name', summary: 'of a person or robot' }],
  options: outputOptions,
  async run({ io, hub }, input) {
    const open = await hub();
    const { id } = await findUser(open, input.required('name'));
    printOne(io, input, userColumns, await open.call('POST /api/users/:id/archive', { params: { id } }));
    return undefined;
  },
};

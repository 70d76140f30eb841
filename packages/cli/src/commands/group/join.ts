import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { groupColumns } from './columns.ts';
import { findGroup } from './find.ts';

export const join: Command = {
  noun: 'group',
  verb: 'join',
  summary: 'add a user to a group',
  arguments: [
    { name: 'group', summary: 'name of the group' },
    { name: 'user', summary: 'name of a person or robot' },
  ],
  options: [{ flags: '--admin', summary: 'who manages its members' }, ...outputOptions],
  async run({ io, hub }, input) {
    const open = await hub();
    const { id } = await findGroup(open, input.required('group'));
    const params = { id, user: input.required('user') };
    const body = { admin: input.has('admin') || undefined };
    printOne(io, input, groupColumns, await open.call('PUT /api/groups/:id/members/:user', { params, body }));
    return undefined;
  },
};

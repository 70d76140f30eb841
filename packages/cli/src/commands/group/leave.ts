import type { Command } from '../../command.ts';
import { findGroup } from './find.ts';

export const leave: Command = {
  noun: 'group',
  verb: 'leave',
  summary: 'take a user out of a group',
  arguments: [
    { name: 'group', summary: 'name of the group' },
    { name: 'user', summary: 'name of a person or robot' },
  ],
  async run({ hub }, input) {
    const open = await hub();
    const { id } = await findGroup(open, input.required('group'));
    await open.call('DELETE /api/groups/:id/members/:user', { params: { id, user: input.required('user') } });
    return undefined;
  },
};

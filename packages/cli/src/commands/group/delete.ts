import type { Command } from '../../command.ts';
import { findGroup } from './find.ts';

export const remove: Command = {
  noun: 'group',
  verb: 'delete',
  summary: 'delete a group and its rights on topics',
  arguments: [{ name: 'name', summary: 'of the group' }],
  async run({ hub }, input) {
    const open = await hub();
    const { id } = await findGroup(open, input.required('name'));
    await open.call('DELETE /api/groups/:id', { params: { id } });
    return undefined;
  },
};

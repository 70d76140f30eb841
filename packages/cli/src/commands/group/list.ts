import type { Command } from '../../command.ts';
import { outputOptions, printRows } from '../../output.ts';
import { groupColumns } from './columns.ts';

export const list: Command = {
  noun: 'group',
  verb: 'list',
  summary: 'list the groups with their members; those with a star manage them',
  options: outputOptions,
  async run({ io, hub }, input) {
    const { groups } = await (await hub()).call('GET /api/groups');
    printRows(io, input, groupColumns, groups);
    return undefined;
  },
};

import type { Command } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { groupColumns } from './columns.ts';

export const create: Command = {
  noun: 'group',
  verb: 'create',
  summary: 'make a group, to be given rights and mentioned as @group:<name>',
  arguments: [{ name: 'name', summary: 'letters, digits, _ . -' }],
  options: [{ flags: '--description <text>', summary: 'who is in it' }, ...outputOptions],
  async run({ io, hub }, input) {
    const body = { name: input.required('name'), description: input.text('description') };
    printOne(io, input, groupColumns, await (await hub()).call('POST /api/groups', { body }));
    return undefined;
  },
};

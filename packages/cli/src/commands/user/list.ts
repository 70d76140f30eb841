import type { Command } from '../../command.ts';
import { outputOptions, printRows } from '../../output.ts';
import { userColumns } from './columns.ts';

export const list: Command = {
  noun: 'user',
  verb: 'list',
  summary: 'list people and robots',
  arguments: [{ name: 'prefix', summary: 'only names that begin so', isOptional: true }],
  options: [{ flags: '--archived', summary: 'those who were archived instead' }, ...outputOptions],
  async run({ io, hub }, input) {
    const query = { prefix: input.text('prefix'), archived: input.has('archived') };
    const { users } = await (await hub()).call('GET /api/users', { query });
    printRows(io, input, userColumns, users);
    return undefined;
  },
};

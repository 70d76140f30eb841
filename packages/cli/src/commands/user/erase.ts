import { type Command, UsageError } from '../../command.ts';
import { outputOptions, printOne } from '../../output.ts';
import { userColumns } from './columns.ts';
import { findUser } from './find.ts';

export const erase: Command = {
  noun: 'user',
  verb: 'erase',
  summary: 'erase a person for good; this cannot be taken back',
  arguments: [{ name: 'name', summary: 'of a person' }],
  options: [
    { flags: '--archived', summary: 'somebody who was archived before' },
    { flags: '--texts', summary: 'and empty all that he wrote' },
    { flags: '--yes', summary: 'do not ask' },
    ...outputOptions,
  ],
  async run({ io, hub }, input) {
    const open = await hub();
    const { id, name } = await findUser(open, input.required('name'), input.has('archived'));
    const typed = input.has('yes') ? name : await io.ask(`Type ${name} to erase him for good: `);
    if (typed.trim() !== name) throw new UsageError('Nobody was erased: that is another name');
    const body = { name, texts: input.has('texts') || undefined };
    printOne(io, input, userColumns, await open.call('POST /api/users/:id/erase', { params: { id }, body }));
    return undefined;
  },
};

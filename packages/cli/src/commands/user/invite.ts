import type { Answer } from '@tagloop/client/call';
import type { Command } from '../../command.ts';
import { type Column, localMinute, outputOptions, printOne } from '../../output.ts';

const columns: readonly Column<Answer<'POST /api/invitations'>>[] = [
  { name: 'link', value: ({ link }) => link },
  { name: 'mailed', value: ({ mailed }) => (mailed ? 'mailed' : 'not mailed') },
  {
    name: 'expiresAt',
    value: ({ invitation }) => invitation.expiresAt,
    short: ({ invitation }) => localMinute(invitation.expiresAt),
  },
];

export const invite: Command = {
  noun: 'user',
  verb: 'invite',
  summary: 'invite a person; the link is printed this once, and mailed where the hub can',
  arguments: [{ name: 'email', summary: 'where the link is mailed to', isOptional: true }],
  options: [
    { flags: '--group <name>', summary: 'that he joins', isMany: true },
    { flags: '--days <n>', summary: 'how long the link works; 7 unless told' },
    { flags: '--french', summary: 'write to him in French' },
    ...outputOptions,
  ],
  examples: ['tagloop user invite grace@example.com --group payments'],
  async run({ io, hub }, input) {
    const body = {
      email: input.text('email'),
      groups: [...input.list('group')],
      days: input.number('days'),
      language: input.has('french') ? ('fr' as const) : undefined,
    };
    printOne(io, input, columns, await (await hub()).call('POST /api/invitations', { body }));
    return undefined;
  },
};

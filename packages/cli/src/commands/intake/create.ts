import type { Answer } from '@tagloop/client/call';
import type { Command } from '../../command.ts';
import { type Column, outputOptions, printOne } from '../../output.ts';
import { readSettings, settingOption } from './settings.ts';

const columns: readonly Column<Answer<'POST /api/intakes'>>[] = [
  { name: 'id', value: ({ intake }) => intake.id },
  { name: 'url', value: ({ url }) => url },
  { name: 'signingSecret', value: ({ signingSecret }) => signingSecret ?? '-' },
];

export const create: Command = {
  noun: 'intake',
  verb: 'create',
  summary: 'open a door for a sender; its URL and secret are printed this once',
  arguments: [
    { name: 'name', summary: 'what it is called' },
    { name: 'source', summary: 'the kind of sender, such as github' },
    { name: 'topic', summary: 'where its messages go' },
  ],
  options: [
    { flags: '--robot <name>', summary: 'who posts; a robot of its own unless told' },
    settingOption,
    { flags: '--unsigned', summary: 'for a sender that does not sign' },
    ...outputOptions,
  ],
  examples: ['tagloop intake create acme-api github /Code/PullRequests --set service=api'],
  async run({ io, hub }, input) {
    const answer = await (await hub()).call('POST /api/intakes', {
      body: {
        name: input.required('name'),
        source: input.required('source'),
        topic: input.required('topic'),
        robot: input.text('robot'),
        settings: readSettings(io, input),
        signingSecret: input.has('unsigned') ? '' : undefined,
      },
    });
    printOne(io, input, columns, answer);
    return undefined;
  },
};

import type { Command } from '../../command.ts';
import { outputOptions } from '../../output.ts';
import { queryArgument, queryOf } from './query.ts';
import { localZone } from './zone.ts';

export const follow: Command = {
  noun: 'message',
  verb: 'follow',
  isShort: true,
  summary: 'print the changes of a query as they happen, until stopped',
  arguments: [queryArgument],
  options: [
    { flags: '--cursor <cursor>', summary: 'begin behind this event; --json prints the cursor of each' },
    ...outputOptions,
  ],
  takesDashes: true,
  examples: ["tagloop follow 'stage:build label:Failed'", "tagloop follow '#deploy' --json >> deployments.jsonl"],
  async run({ io, hub }, input) {
    const { printFeed } = await import('./printFeed.ts');
    return printFeed(io, input, await hub(), {
      q: queryOf(input),
      zone: localZone(io.env),
      cursor: input.text('cursor'),
    });
  },
};

import type { Command } from '../../command.ts';
import { type Column, outputOptions, printRows } from '../../output.ts';
import { profileName, readProfiles } from '../../profile.ts';

/** Without the token: that is no one's to see. */
interface Row {
  readonly name: string;
  readonly url: string;
  readonly current: boolean;
}

const columns: readonly Column<Row>[] = [
  { name: 'current', value: ({ current }) => (current ? '*' : '-') },
  { name: 'name', value: ({ name }) => name },
  { name: 'url', value: ({ url }) => url },
];

export const list: Command = {
  noun: 'profile',
  verb: 'list',
  summary: 'list the hubs that were signed in to',
  options: outputOptions,
  async run({ io }, input) {
    const current = profileName(io.env, input.text('profile'));
    const rows = Object.entries(readProfiles(io.env).profiles).map(([name, { url }]) => ({
      name,
      url,
      current: name === current,
    }));
    printRows(io, input, columns, rows);
    return undefined;
  },
};

import { type Command, UsageError } from '../../command.ts';
import { readProfiles, writeProfiles } from '../../profile.ts';

export const use: Command = {
  noun: 'profile',
  verb: 'use',
  summary: 'choose the profile that counts when nothing else is said',
  arguments: [{ name: 'name', summary: 'name of the profile' }],
  async run({ io }, input) {
    const name = input.required('name');
    const known = readProfiles(io.env);
    if (!Object.hasOwn(known.profiles, name)) {
      throw new UsageError(
        `There is no profile "${name}"`,
        `known: ${Object.keys(known.profiles).join(', ') || 'none'}`,
      );
    }
    writeProfiles(io.env, { ...known, current: name });
    return undefined;
  },
};

import type { Command } from '../../command.ts';
import { outputOptions } from '../../output.ts';

export const git: Command = {
  noun: 'import',
  verb: 'git',
  summary: 'make releases of the tags of a repository; a second time changes nothing',
  arguments: [{ name: 'path', summary: 'folder of the repository; here when absent', isOptional: true }],
  options: [
    { flags: '--topic <path>', summary: 'where the releases go', isRequired: true },
    { flags: '--service <name>', summary: 'what is released; the last part of the repository unless told' },
    { flags: '--repo <name>', summary: 'such as acme/api; read from the remote "origin" unless told' },
    { flags: '--state <state>', summary: 'label of the releases: develop, staging, preprod or done' },
    ...outputOptions,
  ],
  examples: ['tagloop import git . --topic /Release/Api --service api'],
  async run({ io, hub }, input) {
    const { importGit } = await import('./importGit.ts');
    return importGit(io, input, await hub());
  },
};

import type { Command } from '../../command.ts';
import { storeOptions } from '../../storeOptions.ts';

export const hub: Command = {
  noun: 'import',
  verb: 'hub',
  summary: 'fill an empty store with what tagloop export wrote',
  arguments: [{ name: 'file', summary: 'lines of JSON; /dev/stdin for what is piped in' }],
  options: storeOptions,
  examples: [
    'tagloop import hub hub.ndjson --database-url postgres://user:password@host/tagloop',
    'zcat hub.ndjson.gz | tagloop import hub /dev/stdin --data ./new',
  ],
  isLocal: true,
  async run({ io }, input) {
    const { importHub } = await import('./importHub.ts');
    return importHub(io, input);
  },
};

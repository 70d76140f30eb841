import type { Command } from '../../command.ts';
import { storeOptions } from '../../storeOptions.ts';

export const exportCommand: Command = {
  noun: 'export',
  summary: 'write all that a hub holds as lines of JSON, without its secrets',
  options: [
    { flags: '--with-credentials', summary: 'let hashes of passwords and tokens go along, so that they stay valid' },
    ...storeOptions,
  ],
  examples: ['tagloop export --data ./data | gzip > hub.ndjson.gz'],
  isLocal: true,
  async run({ io }, input) {
    const { exportStore } = await import('./exportStore.ts');
    return exportStore(io, input);
  },
};

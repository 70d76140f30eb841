import type { Command } from '../../command.ts';
import { storeOptions } from '../../storeOptions.ts';

export const restore: Command = {
  noun: 'restore',
  summary: 'put the store of a backup where there is none',
  arguments: [{ name: 'file', summary: 'what tagloop backup made; its key is taken from beside it' }],
  options: storeOptions,
  examples: ['tagloop restore backups/hub-2026-11-22.db --data ./data'],
  isLocal: true,
  async run({ io }, input) {
    const { restoreStore } = await import('./restoreStore.ts');
    return restoreStore(io, input);
  },
};

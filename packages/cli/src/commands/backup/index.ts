import type { Command } from '../../command.ts';
import { storeOptions } from '../../storeOptions.ts';

export const backup: Command = {
  noun: 'backup',
  summary: 'copy the store of a hub while it runs, and look the copy through',
  arguments: [{ name: 'file', summary: 'the copy; it must not be there yet' }],
  options: storeOptions,
  examples: ['tagloop backup "backups/hub-$(date +%F).db" --data ./data'],
  isLocal: true,
  async run({ io }, input) {
    const { backupStore } = await import('./backupStore.ts');
    return backupStore(io, input);
  },
};

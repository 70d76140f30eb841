import type { Command } from '../../command.ts';

export const verify: Command = {
  noun: 'verify',
  summary: 'check a store: counts, index and spans against messages and log',
  arguments: [{ name: 'options', summary: 'options of the hub that say where it is', isOptional: true, isMany: true }],
  examples: ['tagloop verify --data ./data'],
  isRaw: true,
  async run({ io }, input) {
    const { verifyStore } = await import('./store.ts');
    return verifyStore(io, input.list('options'));
  },
};

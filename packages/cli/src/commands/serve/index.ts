import type { Command } from '../../command.ts';

export const serve: Command = {
  noun: 'serve',
  summary: 'run a hub; --help lists its options',
  arguments: [{ name: 'options', summary: 'options of the hub', isOptional: true, isMany: true }],
  isRaw: true,
  async run({ io }, input) {
    const hub = await import('./hub.ts');
    return hub.runHub(io, input.list('options'));
  },
};

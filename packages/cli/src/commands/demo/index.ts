import type { Command } from '../../command.ts';

export const demo: Command = {
  noun: 'demo',
  summary: 'run a hub with the twelve weeks of a team in it',
  arguments: [{ name: 'options', summary: 'options of the hub', isOptional: true, isMany: true }],
  isRaw: true,
  async run({ io }, input) {
    const { runDemo } = await import('./hub.ts');
    return runDemo(io, input.list('options'));
  },
};

import type { Command } from '../../command.ts';

const shells = ['bash', 'zsh', 'fish'] as const;

export const completionCommands: readonly Command[] = shells.map((shell) => ({
  noun: 'completion',
  verb: shell,
  summary: `print the completion script for ${shell}`,
  examples: {
    bash: ['source <(tagloop completion bash)'],
    zsh: ['tagloop completion zsh > ~/.zfunc/_tagloop  # ~/.zfunc must be in fpath before compinit'],
    fish: ['tagloop completion fish > ~/.config/fish/completions/tagloop.fish'],
  }[shell],
  async run({ io, commands }) {
    const { writeCompletion } = await import('./scripts.ts');
    io.out.write(writeCompletion(shell, commands));
    return undefined;
  },
}));

import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { commands } from '../index.ts';
import { writeCompletion } from './scripts.ts';

/** What bash offers behind these words. */
function offered(...words: string[]): string[] {
  const quoted = ['tagloop', ...words].map((word) => `'${word}'`).join(' ');
  const script = `${writeCompletion('bash', commands)}
COMP_WORDS=(${quoted}); COMP_CWORD=${words.length}; _tagloop; echo "\${COMPREPLY[*]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).trim().split(' ');
}

describe('completion in bash', () => {
  it.each([
    [['fol'], ['follow']],
    [
      ['intake', ''],
      ['create', 'deliveries', 'preview', 'replay', 'set'],
    ],
    [['message', 'list', '--l'], ['--limit']],
    [['list', '--json', '--f'], ['--fields']],
    [['topic', 'create', '/A', '--st'], ['--stages']],
  ])('%j', (words, expected) => {
    expect(offered(...words)).toEqual(expected);
  });
});

it.each(['zsh', 'fish'] as const)('the script of %s names every command', (shell) => {
  const script = writeCompletion(shell, commands);
  for (const { verb, noun, summary } of commands) {
    expect(script).toContain(verb ?? noun);
    expect(script).toContain(summary.replaceAll("'", "'\\''"));
  }
});

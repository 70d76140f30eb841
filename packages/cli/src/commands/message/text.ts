/** The text of a message, from the command line or the standard input. */

import { UsageError } from '../../command.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';

/** The words joined by blanks; `-`, or none at all in a pipe, means the standard input. Undefined when there is none. */
export async function textOf(io: Io, input: Input): Promise<string | undefined> {
  const words = input.list('text');
  if (words.length === 1 && words[0] === '-') return io.read();
  if (words.length > 0) return words.join(' ');
  if (io.isInteractive) return undefined;
  const text = await io.read();
  return text.trim() === '' ? undefined : text;
}

/** Throws UsageError when there is none. */
export async function requiredTextOf(io: Io, input: Input): Promise<string> {
  const text = await textOf(io, input);
  if (text !== undefined) return text;
  throw new UsageError('There is no text', 'write it behind the command, or pipe it in');
}

export const textArgument = {
  name: 'text',
  summary: 'the text; - or a pipe for the standard input',
  isOptional: true,
  isMany: true,
} as const;

/** How a command ends: one line for people, one number for scripts. */

import { isHubFailure } from '@tagloop/client/failure';
import { UsageError } from './command.ts';
import { plainLine } from './output.ts';

export const exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  /** Not signed in, or no right. */
  refused: 3,
  unreachable: 4,
} as const;

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return exitCodes.usage;
  if (!isHubFailure(error)) return exitCodes.failed;
  if (error.problem.code === 'unreachable') return exitCodes.unreachable;
  return error.status === 401 || error.status === 403 ? exitCodes.refused : exitCodes.failed;
}

/** One line: what is wrong, and what would be right where somebody knows. */
export function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const hint = hintOf(error);
  return `tagloop: ${plainLine(message)}${hint ? ` (${plainLine(hint)})` : ''}\n`;
}

function hintOf(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.hint;
  if (!isHubFailure(error)) return undefined;
  const { code, hint, fields } = error.problem;
  if (hint !== undefined) return code === 'bad-query' ? `try: ${hint}` : hint;
  if (code === 'not-signed-in') return 'sign in with: tagloop login';
  const first = fields?.[0];
  return first && `${first.at} ${first.message}`;
}

/** Finds the command, runs it, tells how it ended. */

import { createHub } from '@tagloop/client/call';
import { CommanderError } from 'commander';
import type { Command, Context } from './command.ts';
import { exitCodeOf, exitCodes, sentenceOf } from './exit.ts';
import type { Io } from './io.ts';
import { targetOf } from './profile.ts';
import { buildProgram } from './program.ts';

/**
 * @param argv behind the name of the program
 * @returns the exit code: 0 ok, 1 failed, 2 usage, 3 not signed in or no right, 4 the hub does not answer
 */
export async function main(argv: readonly string[], io: Io, commands: readonly Command[]): Promise<number> {
  let code: number = exitCodes.ok;
  const program = buildProgram(commands, io, async (command, input) => {
    const context: Context = {
      io,
      commands,
      hub: async () => createHub({ ...targetOf(io.env, input.text('profile')), transport: io.transport }),
    };
    code = (await command.run(context, input)) ?? exitCodes.ok;
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has told already what is wrong; help and version are no errors.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    io.error.write(sentenceOf(error));
    return exitCodeOf(error);
  }
}

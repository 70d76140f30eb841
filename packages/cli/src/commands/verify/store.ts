/** Opens a store in this process. Loaded when it is asked for. */

import { verify } from '@tagloop/server/verify';
import { exitCodes } from '../../exit.ts';
import type { Io } from '../../io.ts';

/** @param argv options of the hub: `--data ./data` */
export async function verifyStore({ out, error, env }: Io, argv: readonly string[]): Promise<number> {
  if (argv.includes('--help') || argv.includes('-h')) {
    out.write(help);
    return exitCodes.ok;
  }
  return verify({ argv, env, out, error });
}

const help = `Usage: tagloop verify [--data <folder> | --database-url <url>]

Check a store: counts, index and spans against messages and log. Changes nothing; the hub may run meanwhile.
Takes the options and the environment of tagloop serve. Exit codes: 0 all agrees, 1 something disagrees or the store
cannot be read, 2 usage.
`;

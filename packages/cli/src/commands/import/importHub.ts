/** Writes the store in this process; no hub may run on it. */

import { importHub as importInto } from '@tagloop/server/operate/transfer';
import { exitCodes } from '../../exit.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';
import { storeOf } from '../../store.ts';

export async function importHub(io: Io, input: Input): Promise<number> {
  const { head, rows } = await importInto(storeOf(io, input), input.required('file'));
  io.out.write(`${rows} rows\n`);
  if (!head.credentials) {
    io.error.write('Passwords and tokens stayed behind: the next start prints the link that makes an admin.\n');
  }
  io.error.write('Hooks and signed intakes are switched off: their secrets stayed behind.\n');
  return exitCodes.ok;
}

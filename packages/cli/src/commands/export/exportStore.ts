/** Reads the store in this process; a hub may run on it meanwhile. */

import { once } from 'node:events';
import { exportHub } from '@tagloop/server/operate/transfer';
import { exitCodes } from '../../exit.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';
import { storeOf } from '../../store.ts';
import { version } from '../../version.ts';

export async function exportStore(io: Io, input: Input): Promise<number> {
  const options = { credentials: input.has('with-credentials'), version };
  const { rows } = await exportHub(storeOf(io, input), options, async (lines) => {
    // Who reads slowly is waited for, or else everything would be kept in memory for him.
    if (io.out.write(lines) === false) await once(process.stdout, 'drain');
  });
  io.error.write(`${rows} rows\n`);
  return exitCodes.ok;
}

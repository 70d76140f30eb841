/** Reads the store in this process. */

import { backupHub } from '@tagloop/server/operate/backup';
import { exitCodes } from '../../exit.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';
import { storeOf } from '../../store.ts';

export async function backupStore(io: Io, input: Input): Promise<number> {
  const file = input.required('file');
  const { key, noted } = await backupHub(storeOf(io, input), file, Date.now());
  io.out.write(`${file}\n`);
  if (key === null) {
    io.error.write('The secret key is not in the backup: keep TAGLOOP_SECRET_KEY, or secret.key of the data folder.\n');
  } else {
    io.out.write(`${key}\n`);
    io.error.write('The second file is the secret key: whoever has both can read the secrets of the hub.\n');
  }
  if (!noted) io.error.write('The data folder takes no note of it: the hub will not tell its admins of this backup.\n');
  return exitCodes.ok;
}

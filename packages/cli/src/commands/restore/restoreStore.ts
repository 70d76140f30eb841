/** Writes the store in this process. */

import { restoreHub } from '@tagloop/server/operate/restore';
import { exitCodes } from '../../exit.ts';
import type { Input } from '../../input.ts';
import type { Io } from '../../io.ts';
import { storeOf } from '../../store.ts';

export async function restoreStore(io: Io, input: Input): Promise<number> {
  await restoreHub(storeOf(io, input), input.required('file'));
  io.error.write('Restored. Clients that were connected before are told to begin anew.\n');
  return exitCodes.ok;
}

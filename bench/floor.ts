/** Runs one of the floors in a process of its own. */

import { fileURLToPath } from 'node:url';
import { type Running, startProcess } from './server.ts';

/**
 * @param folder holds a store that a hub has migrated
 * @param databaseUrl where the rows are, when not in the folder
 */
export function startFloor(name: 'write' | 'list' | 'sql', folder: string, databaseUrl?: string): Promise<Running> {
  const file = fileURLToPath(new URL(`./floors/${name}.ts`, import.meta.url));
  return startProcess(
    [...process.execArgv, file, folder, ...(databaseUrl === undefined ? [] : [databaseUrl])],
    (line) => {
      const port = /^ready (\d+)$/.exec(line)?.[1];
      return port === undefined ? null : Number(port);
    },
  );
}

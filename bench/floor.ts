/** Runs one of the floors in a process of its own. */

import { fileURLToPath } from 'node:url';
import { type Running, startProcess } from './server.ts';

/** @param folder holds a store that a hub has migrated, and that no hub uses */
export function startFloor(name: 'write' | 'list', folder: string): Promise<Running> {
  const file = fileURLToPath(new URL(`./floors/${name}.ts`, import.meta.url));
  return startProcess([...process.execArgv, file, folder], (line) => {
    const port = /^ready (\d+)$/.exec(line)?.[1];
    return port === undefined ? null : Number(port);
  });
}

/** The folder of the demo. It is made anew each time, so only one that a demo made is ever cleaned. */

import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DemoRefusal } from './options.ts';

const marker = 'made-by-tagloop-demo.txt';
const words = 'This folder belongs to the demo of Tagloop, which deletes all that is in it when it starts.\n';

/**
 * Makes the folder, or empties it. Throws DemoRefusal when something else is in it, or when the demo of another process
 * runs in it.
 */
export function takeFolder(folder: string, pid = process.pid): void {
  mkdirAll(folder);
  const entries = readdirSync(folder);
  if (entries.length > 0) {
    if (!entries.includes(marker) || !lstatSync(join(folder, marker)).isFile()) {
      throw new DemoRefusal(`${folder} holds files that no demo made; move them away, or choose another --data`);
    }
    const owner = Number(/^process (\d+)$/m.exec(readFileSync(join(folder, marker), 'utf8'))?.[1]);
    if (owner && owner !== pid && isRunning(owner)) {
      throw new DemoRefusal(`A demo runs in ${folder} already, as process ${owner}; stop it, or choose another --data`);
    }
    // The marker goes last, that is never: what is cut short can be done again.
    for (const entry of entries.filter((name) => name !== marker)) rmSync(join(folder, entry), { recursive: true });
  }
  writeFileSync(join(folder, marker), `${words}process ${pid}\n`);
}

/** Says that nobody runs in it any more. */
export function leaveFolder(folder: string): void {
  writeFileSync(join(folder, marker), words);
}

function mkdirAll(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new DemoRefusal(`${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process runs as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

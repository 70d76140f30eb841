/** Starts and stops a process that listens: the hub or a floor. */

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Running {
  readonly port: number;
  readonly pid: number;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
}

const patience = 30_000;

/**
 * @param args what follows `node`
 * @param isReady reads the port from a line of its output, null for other lines
 */
export async function startProcess(
  args: readonly string[],
  isReady: (line: string) => number | null,
): Promise<Running> {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (part: Buffer) => errors.push(part.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const port = await Promise.race([
    portOf(child, isReady),
    ended.then(() => {
      throw new Error(`${args[0]} ended before it was ready: ${errors.join('')}`);
    }),
  ]);
  let isStopping = false;
  void ended.then(() => {
    if (!isStopping) console.error(`${args.at(-1)} ended in the middle: ${errors.join('')}`);
  });
  return {
    port,
    pid: child.pid ?? 0,
    async stop() {
      isStopping = true;
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(timer);
    },
  };
}

function portOf(child: ChildProcess, isReady: (line: string) => number | null): Promise<number> {
  return new Promise((resolve, reject) => {
    if (!child.stdout) throw new Error('the process has no output');
    const timer = setTimeout(() => reject(new Error('not ready within 30 s')), patience);
    createInterface({ input: child.stdout }).on('line', (line) => {
      const port = isReady(line);
      if (port === null) return;
      clearTimeout(timer);
      resolve(port);
    });
  });
}

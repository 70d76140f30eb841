/** Everything of the outside that a command may touch; tests pass their own. */

import type { Transport } from '@tagloop/client/transport';
import { nodeTransport } from '@tagloop/client/transport-node';

export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** Width of the terminal in characters. */
  readonly columns?: number;
}

export interface Io {
  readonly out: Sink;
  /** Questions, notes and errors, so that `out` can be piped. */
  readonly error: Sink;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Working directory. */
  readonly folder: string;
  readonly transport: Transport;
  /** Milliseconds since 1970. */
  now(): number;
  /** All of the standard input as text. */
  read(): Promise<string>;
  /** Whether somebody types at the standard input. */
  readonly isInteractive: boolean;
  /** One line from whoever runs the command; `hidden` does not show it while it is typed. */
  ask(question: string, hidden?: 'hidden'): Promise<string>;
  /** Aborted by Ctrl-C or a polite kill; asking for it takes over what these do. */
  interruption(): AbortSignal;
}

export function systemIo(): Io {
  return {
    out: process.stdout,
    error: process.stderr,
    env: process.env,
    folder: process.cwd(),
    transport: nodeTransport(),
    now: Date.now,
    async read() {
      let text = '';
      process.stdin.setEncoding('utf8');
      for await (const chunk of process.stdin) text += chunk;
      return text;
    },
    get isInteractive() {
      return process.stdin.isTTY === true;
    },
    async ask(question, hidden) {
      const { ask } = await import('./prompt.ts');
      return ask(question, hidden === 'hidden');
    },
    interruption() {
      const abort = new AbortController();
      const signals = ['SIGINT', 'SIGTERM'] as const;
      // A second one finds nobody who listens, and ends the process at once.
      const first = (signal: NodeJS.Signals) => {
        for (const each of signals) process.off(each, first);
        abort.abort(new Error(signal));
      };
      for (const signal of signals) process.on(signal, first);
      return abort.signal;
    },
  };
}

/** Runs the command line in a test: no process, no terminal, no socket. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FakeRoutes, fakeHub } from '@tagloop/client/testing';
import type { Transport } from '@tagloop/client/transport';
import { commands } from './commands/index.ts';
import type { Io } from './io.ts';
import { main } from './main.ts';

export interface Session {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

export interface SessionOptions {
  readonly env?: Readonly<Record<string, string>>;
  /** What is piped in; without it somebody sits at the terminal. */
  readonly stdin?: string;
  /** Answers to questions, in order. */
  readonly answers?: readonly string[];
  /** Width of the terminal that reads the output; without it the output is a pipe. */
  readonly columns?: number;
  readonly transport?: Transport;
  readonly folder?: string;
  /** Told what is written to the output so far; ends the command as Ctrl-C does. */
  readonly interruptWhen?: (out: string) => boolean;
}

/** One run of `tagloop <argv>` against a hub that is signed in to by the environment, unless `env` says else. */
export async function session(argv: readonly string[], options: SessionOptions = {}): Promise<Session> {
  const { env = { TAGLOOP_URL: 'http://hub.test', TAGLOOP_TOKEN: 'secret' }, stdin, columns } = options;
  const answers = [...(options.answers ?? [])];
  const interruption = new AbortController();
  let [out, error] = ['', ''];
  const home = mkdtempSync(join(tmpdir(), 'tagloop-home-'));
  const io: Io = {
    out: {
      write(text) {
        out += text;
        if (options.interruptWhen?.(out)) interruption.abort(new Error('SIGINT'));
      },
      isTTY: columns !== undefined,
      columns,
    },
    error: { write: (text) => (error += text) },
    env: { HOME: home, ...env },
    folder: options.folder ?? process.cwd(),
    transport: options.transport ?? fakeHub({}).transport,
    now: Date.now,
    read: async () => stdin ?? '',
    isInteractive: stdin === undefined,
    async ask(question) {
      error += question;
      return answers.shift() ?? '';
    },
    interruption: () => interruption.signal,
  };
  try {
    const code = await main(argv, io, commands);
    return { code, out, error };
  } finally {
    rmSync(home, { recursive: true });
  }
}

/** A session with a hub made of functions; `requests` are what it was asked. */
export async function sessionWith(routes: FakeRoutes, argv: readonly string[], options: SessionOptions = {}) {
  const fake = fakeHub(routes);
  const ended = await session(argv, { ...options, transport: fake.transport });
  return { ...ended, requests: fake.requests };
}

/** Reads the configuration, builds the hub, listens, stops on signals; nothing else. */

import { buildApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { systemClock } from './lib/clock.ts';
import { createLogger } from './lib/logger.ts';
import { measureProcess } from './process-metrics.ts';

export interface ServeOptions {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the program that the hub is a part of. */
  readonly version: string;
  /** Folder of the built web pages. */
  readonly web?: string;
  readonly out: { write(text: string): unknown };
  readonly error: { write(text: string): unknown };
  /** Called when the hub answers; what it returns is awaited when the hub stops. */
  ready?(hub: { url: string; setupLink: string | null }): Promise<void>;
  /** Ends the hub; signals by default. */
  readonly stop?: AbortSignal;
}

/** @returns the exit code: 0 stopped in order, 1 could not run, 2 bad configuration */
export async function serve(options: ServeOptions): Promise<number> {
  const { argv, env, version, web, out, error, ready, stop } = options;
  try {
    const config = readConfig(argv, env);
    const log = createLogger(config.logLevel);
    const app = await buildApp({ config, version, clock: systemClock, log, web });
    measureProcess(app.metrics, { version, store: config.databaseUrl ? 'postgres' : 'sqlite' });
    try {
      await app.server.listen({ host: config.host, port: config.port });
    } catch (failure) {
      await app.close();
      throw failure;
    }
    const address = app.server.server.address();
    const port = typeof address === 'object' && address !== null ? address.port : config.port;
    const host = config.host === '0.0.0.0' || config.host === '::' ? '127.0.0.1' : config.host;
    const url = config.publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    app.listensAt(url);
    const link = app.setupLink();
    try {
      if (ready) await ready({ url, setupLink: link });
      else out.write(link ? `ready ${url}\nMake the first admin: ${url}${link}\n` : `ready ${url}\n`);
      await stopped(stop);
    } finally {
      await app.close();
    }
    return 0;
  } catch (failure) {
    error.write(`${sentenceOf(failure)}\n`);
    return failure instanceof ConfigError ? 2 : 1;
  }
}

function stopped(stop: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    if (stop) {
      if (stop.aborted) resolve();
      stop.addEventListener('abort', () => resolve(), { once: true });
      return;
    }
    const signals = ['SIGINT', 'SIGTERM'] as const;
    // A second signal finds nobody who listens, and ends the process at once.
    const first = () => {
      for (const signal of signals) process.off(signal, first);
      resolve();
    };
    for (const signal of signals) process.on(signal, first);
  });
}

function sentenceOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  if ('code' in failure && failure.code === 'EADDRINUSE') {
    return 'The port is taken; choose another with --port or TAGLOOP_PORT';
  }
  if (isNoPlace(failure)) {
    return `The data folder cannot be written to (${failure.message}); choose another with --data or TAGLOOP_DATA`;
  }
  const cause = failure.cause instanceof Error ? `: ${failure.cause.message}` : '';
  return `The hub could not start: ${failure.message}${cause}`;
}

/** Whether files could not be made or written: a folder that only reads, a full disk, something else in its place. */
function isNoPlace(failure: Error): boolean {
  const code = 'code' in failure ? String(failure.code) : '';
  return (
    /^(EACCES|EPERM|EROFS|ENOTDIR|ENOSPC|EEXIST)$/.test(code) ||
    /unable to open database file|readonly database|database or disk is full/.test(failure.message)
  );
}

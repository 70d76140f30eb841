/**
 * Set up before every test file: a test may speak to this machine only. A connection to anywhere else is refused at
 * once, and fails the test even where the code under test swallows the refusal.
 */

import { isIP, Socket } from 'node:net';
import { afterEach } from 'vitest';

declare global {
  /** Hosts that a test tried to reach. Of the process: test files that share one share the guard, too. */
  var hostsTried: string[] | undefined;
}

const attempts = globalThis.hostsTried ?? guard();

function guard(): string[] {
  const tried: string[] = [];
  globalThis.hostsTried = tried;
  const connect = Socket.prototype.connect;
  // A replacement of a method with many overloads: only the host of its first argument matters here.
  Socket.prototype.connect = function guarded(this: Socket, ...args: unknown[]): Socket {
    const host = hostOf(args);
    if (host === null || isLoopback(host)) return Reflect.apply(connect, this, args);
    tried.push(host);
    process.nextTick(() => this.destroy(new Error(`tests may not reach ${host}: only this machine`)));
    return this;
  };
  return tried;
}

afterEach(() => {
  const hosts = attempts.splice(0);
  if (hosts.length > 0)
    throw new Error(`the test tried to reach ${hosts.join(', ')}; tests speak to this machine only`);
});

/** The host of a connection, or null for a pipe or a Unix socket. `net.connect` hands over its arguments as one list. */
function hostOf(args: readonly unknown[]): string | null {
  const [target, host] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof target === 'number') return typeof host === 'string' ? host : 'localhost';
  if (typeof target !== 'object' || target === null || ('path' in target && target.path)) return null;
  return 'host' in target && typeof target.host === 'string' ? target.host : 'localhost';
}

function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[|\]$/g, '').replace(/^::ffff:/i, '');
  if (isIP(bare) === 4) return bare.startsWith('127.');
  return bare === '::1' || bare === 'localhost' || bare.endsWith('.localhost') || bare === '';
}

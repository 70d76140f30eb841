/** A hub for tests, entered by its front door: requests go through the real server, without a socket. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, type AppOptions, buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { manualClock } from '../lib/clock.ts';
import { createLogger } from '../lib/logger.ts';
import type { StoreTarget } from '../store/open.ts';

/** 22 November 2026, 09:00 UTC. */
export const testNow = Date.UTC(2026, 10, 22, 9);
/** Of the vaults of these hubs. */
export const testKey = 'the key of tests';

export interface Reply<T = unknown> {
  readonly status: number;
  readonly body: T;
  readonly headers: Readonly<Record<string, string | string[] | number | undefined>>;
}

export interface Caller {
  readonly name: string;
  /** The bearer token. */
  readonly token: string;
  /** Sends JSON, or bytes and text as they are with `raw`. */
  call<T = Record<string, unknown>>(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Reply<T>>;
}

export interface TestApp {
  readonly app: App;
  /** Its data folder. */
  readonly data: string;
  readonly clock: ReturnType<typeof manualClock>;
  /** The first admin, who made the hub. */
  readonly admin: Caller;
  /** Nobody: no token. */
  readonly nobody: Caller;
  /** Somebody of another hub on the same store, here. */
  as(caller: Caller): Caller;
  person(name: string): Promise<Caller>;
  robot(name: string, scopes?: readonly { topics: string; verbs: readonly string[] }[]): Promise<Caller>;
  /** Makes a topic as the admin and those above it. */
  topic(path: string, settings?: Record<string, unknown>): Promise<{ id: string; path: string }>;
  close(): Promise<void>;
}

const password = 'correct horse battery';

/** @param options `flags` are those of `tagloop serve` */
export async function openTestApp(
  options: { store?: StoreTarget; publicUrl?: null; flags?: readonly string[] } & Partial<
    Pick<AppOptions, 'sources' | 'outgoing' | 'web'>
  > = {},
): Promise<TestApp> {
  const data = mkdtempSync(join(tmpdir(), 'tagloop-test-'));
  const clock = manualClock(testNow);
  const { publicUrl = 'http://hub.example', flags = [], ...given } = options;
  const place = publicUrl === null ? [] : ['--public-url', publicUrl];
  const own = ['--data', data, '--secret-key', testKey, '--log-level', 'silent'];
  const config = readConfig([...own, ...place, ...flags], {});
  const app = await buildApp({ ...given, config, clock, log: createLogger('silent') });

  function callerOf(name: string, token: string): Caller {
    return {
      name,
      token,
      async call(method, url, body, headers = {}) {
        const isRaw = typeof body === 'string' || body instanceof Uint8Array;
        const answer = await app.server.inject({
          method,
          url,
          headers: {
            ...(token && { authorization: `Bearer ${token}` }),
            ...(body !== undefined && !isRaw && { 'content-type': 'application/json' }),
            ...headers,
          },
          ...(body !== undefined && { payload: isRaw ? Buffer.from(body) : JSON.stringify(body) }),
        });
        const isJson = /\bjson\b/.test(String(answer.headers['content-type'] ?? ''));
        return {
          status: answer.statusCode,
          body: isJson ? JSON.parse(answer.body) : answer.body,
          headers: answer.headers,
        };
      },
    };
  }

  const nobody = callerOf('nobody', '');
  const secret = new URLSearchParams(app.setupLink()?.split('?')[1]).get('secret');
  await nobody.call('POST', '/api/setup', { secret, name: 'root', password });
  const admin = callerOf('root', await tokenOf('root', [{ topics: '*', verbs: ['read', 'write', 'admin'] }]));

  /** Signs a person in and makes a token of his own. */
  async function tokenOf(name: string, scopes: readonly { topics: string; verbs: readonly string[] }[], user?: string) {
    const signedIn = await nobody.call('POST', '/api/sessions', { name, password });
    const cookie = String(signedIn.headers['set-cookie']).split(';')[0] ?? '';
    const made = await nobody.call<{ secret: string }>(
      'POST',
      '/api/tokens',
      { label: 'test', scopes, ...(user && { user }) },
      { cookie, 'x-tagloop': '1' },
    );
    if (made.status !== 201) throw new Error(`no token for ${name}: ${JSON.stringify(made.body)}`);
    return made.body.secret;
  }

  return {
    app,
    data,
    clock,
    admin,
    nobody,
    as: ({ name, token }) => callerOf(name, token),
    async person(name) {
      await admin.call('POST', '/api/users', { name, password });
      return callerOf(name, await tokenOf(name, [{ topics: '*', verbs: ['read', 'write', 'admin'] }]));
    },
    async robot(name, scopes = [{ topics: '*', verbs: ['read', 'write', 'backdate'] }]) {
      await admin.call('POST', '/api/robots', { name });
      return callerOf(name, await tokenOf('root', scopes, name));
    },
    async topic(path, settings) {
      const parts = path.split('/').slice(1);
      let made: Reply<{ id: string; path: string }> | undefined;
      for (let depth = 1; depth <= parts.length; depth += 1) {
        const at = `/${parts.slice(0, depth).join('/')}`;
        const last = depth === parts.length;
        const answer = await admin.call<{ id: string; path: string }>('POST', '/api/topics', {
          path: at,
          ...(last && settings && { settings }),
        });
        if (answer.status !== 201 && answer.status !== 409) throw new Error(`${at}: ${JSON.stringify(answer.body)}`);
        made = answer;
      }
      if (made?.status !== 201) throw new Error(`${path} was there already`);
      return made.body;
    },
    async close() {
      await app.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

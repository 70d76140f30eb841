/** The built hub as a process of its own, as a newcomer starts it. */

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const program = resolve(import.meta.dirname, '../packages/cli/dist/tagloop.cjs');

export interface HubProcess {
  readonly url: string;
  /** Of the first admin; null when there is one. */
  readonly setupLink: string | null;
  readonly data: string;
  readonly port: number;
  readonly pid: number;
  /** Ends it, in order by default. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
}

/** @param data an existing data folder, to start the same hub again; a new one when absent, removed by `forget` */
export async function startHub(
  options: { verb?: 'serve' | 'demo'; flags?: string[]; data?: string; port?: number } = {},
): Promise<HubProcess> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'tagloop-e2e-'));
  const args = [
    program,
    options.verb ?? 'serve',
    '--data',
    data,
    '--port',
    String(options.port ?? 0),
    '--log-level',
    'warn',
  ];
  const child = spawn(process.execPath, [...args, ...(options.flags ?? [])], { stdio: ['ignore', 'pipe', 'inherit'] });
  const { url, setupLink } = await readyLine(child);
  return {
    url,
    setupLink,
    data,
    port: Number(new URL(url).port),
    pid: child.pid ?? 0,
    stop: (signal = 'SIGTERM') => ended(child, signal),
  };
}

/** One request of the first admin; throws where it is refused. */
export type Call = <Answer = unknown>(method: string, path: string, body?: unknown) => Promise<Answer>;

/** Makes the first admin by the printed link, and a token for all that he may do; answers its secret. */
export async function firstToken(hub: HubProcess): Promise<string> {
  const password = 'a long enough password';
  const secret = new URL(`${hub.url}${hub.setupLink}`).searchParams.get('secret');
  const made = await send(hub, 'POST', '/api/setup', { secret, name: 'root', password });
  const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const wanted = { label: 'journey', scopes: [{ topics: '*', verbs: ['read', 'write', 'admin', 'backdate'] }] };
  const token = await send(hub, 'POST', '/api/tokens', wanted, { cookie, 'x-tagloop': '1' });
  return ((await token.json()) as { secret: string }).secret;
}

/** The same, as a function that makes requests with it. */
export async function signedUp(hub: HubProcess): Promise<Call> {
  const authorization = `Bearer ${await firstToken(hub)}`;
  return async <Answer>(method: string, path: string, body?: unknown) => {
    const answer = await send(hub, method, path, body, { authorization });
    return (answer.status === 204 ? undefined : await answer.json()) as Answer;
  };
}

async function send(
  { url }: HubProcess,
  method: string,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const answer = await fetch(`${url}${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** How many readers are told at this moment what happens. */
export async function openFeeds({ url }: HubProcess): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^tagloop_feed_readers (\d+)$/m.exec(metrics)?.[1]);
}

export function forget(hub: HubProcess): void {
  rmSync(hub.data, { recursive: true, force: true });
}

function readyLine(child: ChildProcess): Promise<{ url: string; setupLink: string | null }> {
  return new Promise((done, fail) => {
    let text = '';
    const give = (): void => {
      const url = /^ready (\S+)$/m.exec(text)?.[1];
      if (!url) return;
      // The link follows the ready line at once, if there is one.
      setTimeout(() => done({ url, setupLink: /(\/setup\?secret=\S+)/.exec(text)?.[1] ?? null }), 50);
    };
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk;
      give();
    });
    child.once('exit', (code) => fail(new Error(`the hub ended with ${code} before it was ready: ${text}`)));
  });
}

function ended(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    child.once('exit', (code) => done(code));
    child.kill(signal);
  });
}

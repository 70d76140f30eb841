/** The built hub in a data folder, entered by its public doors. */

import { fileURLToPath } from 'node:url';
import { type Running, startProcess } from './server.ts';

const program = fileURLToPath(new URL('../packages/cli/dist/tagloop.cjs', import.meta.url));
/** Of the first admin of a hub of the bench. */
export const firstAdmin = { name: 'root', password: 'correct horse battery' };

/** Runs the hub on a free port of the loopback. What it is told by the environment stays away from it. */
export function startHub(folder: string, databaseUrl?: string): Promise<Running> {
  return startProcess(serve(folder, databaseUrl), (line) => portIn(/^ready http:\/\/127\.0\.0\.1:(\d+)$/, line));
}

function serve(folder: string, databaseUrl?: string): string[] {
  const database = databaseUrl === undefined ? [] : ['--database-url', databaseUrl];
  return [program, 'serve', '--host', '127.0.0.1', '--port', '0', '--data', folder, ...database];
}

function portIn(form: RegExp, line: string): number | null {
  const port = form.exec(line)?.[1];
  return port === undefined ? null : Number(port);
}

export interface Admin {
  readonly hub: Running;
  /** May do everything. */
  readonly token: string;
  /** Calls the hub with a token that may do everything; throws unless the answer is 2xx. */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** A token of a robot that is made with it: it reads, writes and dates back as far as its rights go. */
  robot(name: string): Promise<string>;
}

/** Starts a hub in an empty folder and makes its first admin by the printed link. */
export async function startFirst(folder: string, databaseUrl?: string): Promise<Admin> {
  let secret = '';
  const hub = await startProcess(serve(folder, databaseUrl), (line) => {
    const link = /^Make the first admin: http:\/\/127\.0\.0\.1:(\d+)\/setup\?secret=(\S+)$/.exec(line);
    secret = link?.[2] ?? '';
    return link ? Number(link[1]) : null;
  });
  const made = await request(hub.port, 'POST', '/api/setup', {}, { secret, ...firstAdmin });
  const session = { cookie: made.headers.getSetCookie()[0]?.split(';')[0] ?? '', 'x-tagloop': '1' };

  const token = async (wanted: { user?: string; verbs: readonly string[] }): Promise<string> => {
    const { user, verbs } = wanted;
    const scopes = [{ topics: '*', verbs }];
    const answer = await request(hub.port, 'POST', '/api/tokens', session, { label: 'bench', user, scopes });
    return ((await answer.json()) as { secret: string }).secret;
  };
  const own = await token({ verbs: ['read', 'write', 'admin'] });
  const authorization = `Bearer ${own}`;

  async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await request(hub.port, method, path, { authorization }, body);
    return (answer.status === 204 ? undefined : await answer.json()) as T;
  }
  return {
    hub,
    token: own,
    call,
    async robot(name) {
      await call('POST', '/api/robots', { name });
      return token({ user: name, verbs: ['read', 'write', 'backdate'] });
    },
  };
}

async function request(
  port: number,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Response> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    headers: { ...headers, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

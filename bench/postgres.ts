/** A PostgreSQL server of our own, on a free port and in a folder that goes with it. */

import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export interface PostgresServer {
  readonly url: string;
  /** immediate: as after a loss of power. Settles when it answers again. */
  restart(mode: 'fast' | 'immediate'): Promise<void>;
  stop(): Promise<void>;
}

const programs = '/usr/lib/postgresql';

/** Nothing where the server's programs are not on this machine. */
export async function startPostgresServer(): Promise<PostgresServer | undefined> {
  const version = existsSync(programs) ? readdirSync(programs).sort((a, b) => Number(b) - Number(a))[0] : undefined;
  if (version === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-postgres-'));
  // The server refuses to be root.
  const isRoot = userInfo().uid === 0;
  if (isRoot) chownSync(folder, idOf('-u'), idOf('-g'));
  const run = (program: string, ...args: string[]): void => {
    const command = [join(programs, version, 'bin', program), ...args];
    const [file = '', ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(file, rest, { stdio: 'ignore', cwd: folder });
  };
  const data = join(folder, 'data');
  const port = await freePort();
  const control = (...args: string[]): void => run('pg_ctl', '-D', data, '-w', ...args);
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
  run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust');
  control('-o', options, '-l', join(folder, 'log'), 'start');
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    restart: async (mode) => control('-o', options, '-l', join(folder, 'log'), '-m', mode, 'restart'),
    async stop() {
      control('-m', 'immediate', 'stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

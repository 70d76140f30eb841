/** What a hub asks of the system while it answers one post, by strace: bytes to the disk, the sync, the answer. */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { firstToken, forget, startHub } from './hub.ts';

/** Calls that write or sync, and what they are about. */
const traced = 'trace=fdatasync,fsync,pwrite64,pwritev,write,writev,sendto,sendmsg';

/** Whether strace is installed and may look into other processes here. */
export function canTrace(): boolean {
  try {
    execFileSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The calls of one acknowledged post on SQLite that concern the write-ahead log or the answer, in their order. */
export async function traceOfPost(): Promise<string[]> {
  const hub = await startHub();
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-trace-'));
  const file = join(folder, 'trace');
  try {
    const headers = { authorization: `Bearer ${await firstToken(hub)}`, 'content-type': 'application/json' };
    const send = async (path: string, body: object) => {
      const answer = await fetch(`${hub.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (answer.status !== 201) throw new Error(`${path} was answered ${answer.status}`);
      await answer.text();
    };
    await send('/api/topics', { path: '/Ops' });
    // Once before, so that nothing of a first time is in the way.
    await send('/api/messages', { topic: '/Ops', text: 'warm' });
    const strace = spawn('strace', ['-f', '-yy', '-s', '24', '-e', traced, '-o', file, '-p', String(hub.pid)]);
    // It says on stderr when it is attached.
    await once(strace.stderr, 'data');
    await send('/api/messages', { topic: '/Ops', text: 'on the disk before the answer' });
    await sleep(200);
    strace.kill('SIGINT');
    await once(strace, 'exit');
    return readFileSync(file, 'utf8').split('\n').flatMap(lineOf);
  } finally {
    await hub.stop();
    forget(hub);
    rmSync(folder, { recursive: true });
  }
}

/** Without numbers of processes, paths and ports, which differ each time; nothing for what is about other files. */
function lineOf(line: string): string[] {
  const call = /^\d+\s+(\w+)\(\d+<([^>]*(?:->[^>]*)?)>+(.*)$/.exec(line);
  const [, name, where, rest] = call ?? [];
  if (!name || !where || rest === undefined) return [];
  const result = /=\s(-?\d+)/.exec(rest)?.[1] ?? '?';
  if (where.includes('-wal')) return [`${name}(tagloop.db-wal) = ${result}`];
  const told = /"(HTTP\/1\.1 \d+ \w+)/.exec(rest)?.[1];
  return where.startsWith('TCP') && told ? [`${name}(socket, "${told}…") = ${result}`] : [];
}

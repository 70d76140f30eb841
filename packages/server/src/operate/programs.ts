/** PostgreSQL's own programs, which know best how to copy a database. */

import { spawn } from 'node:child_process';

/** Throws a sentence when the program is not here, or fails. @param url of the database; its password shows nowhere */
export async function runPostgres(
  program: 'pg_dump' | 'pg_restore',
  args: readonly string[],
  url?: string,
): Promise<void> {
  const { dbname, password } = url === undefined ? {} : apart(url);
  const child = spawn(program, dbname === undefined ? args : [...args, `--dbname=${dbname}`], {
    env: { ...process.env, ...(password && { PGPASSWORD: password }) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', () =>
      reject(new Error(`${program} is not on this machine; install the PostgreSQL client of the server's version`)),
    );
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${program} failed: ${complaint.trim() || `it ended with ${code}`}`);
}

/** Arguments of a process can be read by everybody on the machine. */
function apart(url: string): { dbname: string; password: string } {
  const dbname = new URL(url);
  const password = decodeURIComponent(dbname.password);
  dbname.password = '';
  return { dbname: dbname.href, password };
}

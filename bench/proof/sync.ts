/**
 * `npm run proof -- sync`: what a hub on SQLite asks of the system for one acknowledged post, written to
 * `bench/proof/results/sync.txt`. Needs strace.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { canTrace, traceOfPost } from '../../e2e/trace.ts';

if (canTrace()) {
  const lines: string[] = [];
  let times = 0;
  const calls = await traceOfPost();
  for (const [at, call] of calls.entries()) {
    times += 1;
    const name = call.split(' = ')[0];
    if (calls[at + 1]?.split(' = ')[0] === name) continue;
    lines.push(times > 1 ? `${times} × ${name}` : call);
    times = 0;
  }
  mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
  writeFileSync(new URL('./results/sync.txt', import.meta.url), `${lines.join('\n')}\n`);
  console.log(lines.join('\n'));
} else {
  console.error('Skipped. A trace needs strace, and the right to use it (Debian: apt-get install strace).');
}

/** A post is on the disk before its answer leaves: the order of the system calls says so. */

import { expect, it } from 'vitest';
import { canTrace, traceOfPost } from './trace.ts';

it.skipIf(!canTrace())('syncs the write-ahead log before it answers', { timeout: 60_000 }, async () => {
  const calls = await traceOfPost();
  const answer = calls.findIndex((call) => call.includes('HTTP/1.1 201'));
  const before = calls.slice(0, answer);
  expect(before.length, calls.join('\n')).toBeGreaterThan(1);
  expect(before.slice(0, -1)).toEqual(
    before.slice(0, -1).map(() => expect.stringMatching(/^pwrite.*\(tagloop.db-wal\)/)),
  );
  expect(before.at(-1)).toMatch(/^f(data)?sync\(tagloop.db-wal\) = 0$/);
});

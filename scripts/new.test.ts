/** What `npm run new` makes is a good beginning: in a copy of the checkout it compiles and is registered. */

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inRoot, root } from './parts/root.mjs';
import { tool } from './parts/run.mjs';

let copy: string;

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'tagloop-new-'));
  for (const name of readdirSync(root)) {
    if (['.git', 'node_modules', 'data', 'coverage'].includes(name)) continue;
    const isOurs = (path: string) => !/[/\\](node_modules|dist)$/.test(path);
    cpSync(inRoot(name), join(copy, name), { recursive: true, filter: isOurs });
  }
  // The packages of others are those of the checkout; ours are the copies.
  mkdirSync(join(copy, 'node_modules/@tagloop'), { recursive: true });
  for (const name of readdirSync(inRoot('node_modules'))) {
    if (name === '@tagloop' || name.startsWith('.')) continue;
    symlinkSync(inRoot('node_modules', name), join(copy, 'node_modules', name));
  }
  for (const name of readdirSync(inRoot('node_modules/@tagloop'))) {
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@tagloop', name));
  }
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** What a program in the copy printed, and how it ended. */
function inCopy([program = '', ...args]: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd: copy, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

function make(...words: readonly string[]): string {
  const { status, output } = inCopy([process.execPath, inRoot('scripts/new.mjs'), '--root', copy, ...words]);
  expect(status, output).toBe(0);
  return output;
}

test('one of each kind compiles and is registered', { timeout: 120_000 }, () => {
  make('view', 'burn-down');
  make('source', 'my-forge');
  make('hook', 'pager-duty');
  make('resource', 'budgets');
  make('command', 'budget', 'spend-all');
  make('command', 'topic', 'copy');

  const made = /burn-?down|my-?forge|pager-?duty|budget|spend-?all|topic\/copy/i;
  const { output } = inCopy([...tool('typescript', 'tsc'), '-p', '.']);
  expect(output.split('\n').filter((line) => made.test(line))).toEqual([]);

  const registered = inCopy([...tool('vitest'), 'run', '--root', copy, 'scripts/registration.test.ts']);
  expect(registered.status, registered.output).toBe(0);
});

test('nothing that is there is overwritten', () => {
  const before = readFileSync(join(copy, 'packages/server/src/integrations/sources/github/README.md'), 'utf8');
  const again = inCopy([process.execPath, inRoot('scripts/new.mjs'), '--root', copy, 'source', 'github']);
  expect(again.status).toBe(1);
  expect(again.output).toContain('is there already');
  expect(readFileSync(join(copy, 'packages/server/src/integrations/sources/github/README.md'), 'utf8')).toBe(before);
});

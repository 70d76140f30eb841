/** Where the suites of one run find the fixture that the first of them built; made and removed by vitest itself. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Null where the code changes between runs: each suite builds what is there then. */
    readonly fixtureFolder: string | null;
  }
}

let folder: string | null = null;

export async function setup(project: TestProject): Promise<void> {
  folder = project.config.watch ? null : await mkdtemp(join(tmpdir(), 'tagloop-fixture-'));
  project.provide('fixtureFolder', folder);
}

export async function teardown(): Promise<void> {
  if (folder !== null) await rm(folder, { recursive: true, force: true });
}

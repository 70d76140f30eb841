/** What the house has many of is listed, tested and explained. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { commands } from '../packages/cli/src/commands/index.ts';
import { hookKinds } from '../packages/server/src/integrations/hooks/index.ts';
import { sources } from '../packages/server/src/integrations/sources/index.ts';
import { resources } from '../packages/server/src/resources/index.ts';
import { views } from '../packages/web/src/views/index.ts';
import { filesIn } from './parts/files.mjs';
import { order } from './parts/imports.mjs';
import { commands as commandHome, kinds } from './parts/kinds.mjs';
import { inRoot } from './parts/root.mjs';

/** The ids in each list, and the folders that may be missing from it. */
const listed = {
  view: views.map(({ id }) => id),
  source: sources.map(({ kind }) => kind),
  hook: hookKinds.map(({ kind }) => kind),
  resource: resources.map(({ name }) => name),
} as const;

describe.each(Object.entries(kinds))('%s', (kind, { folder, needs }) => {
  const folders = foldersIn(folder);

  test('each folder is listed once under its own name', () => {
    expect([...listed[kind as keyof typeof listed]].sort()).toEqual(folders);
  });

  test.each(folders)('%s has all that its kind needs', (name) => {
    const files = filesIn([`${folder}/${name}`]).map((file) => file.slice(`${folder}/${name}/`.length));
    const missing = needs.filter((need) => !files.some((file) => need.test(file)));
    expect(missing.map(String)).toEqual([]);
  });
});

test.each(foldersIn(kinds.view.folder))(
  'the view %s has words in its own folder and runs the suite of views',
  (name) => {
    const files = filesIn([`${kinds.view.folder}/${name}`]);
    const tests = files.filter((file) => file.endsWith('.test.ts')).map((file) => readFileSync(inRoot(file), 'utf8'));
    expect(files).toContain(`${kinds.view.folder}/${name}/words.ts`);
    expect(tests.some((text) => text.includes('describeView('))).toBe(true);
  },
);

test('resources stand in the order in which they may import each other', () => {
  expect(order.filter((noun) => listed.resource.some((name) => name === noun))).toEqual(listed.resource);
});

describe.each(foldersIn(commandHome.folder))('commands of %s', (noun) => {
  test('each is listed under the name of its file', async () => {
    for (const file of filesIn([`${commandHome.folder}/${noun}`]).filter((each) => each.endsWith('.ts'))) {
      if (file.endsWith('.test.ts')) continue;
      const verb = /([^/]+)\.ts$/.exec(file)?.[1];
      const exported: Record<string, unknown> = await import(pathToFileURL(inRoot(file)).href);
      for (const value of Object.values(exported)) {
        if (!isCommand(value)) continue;
        expect(commands).toContain(value);
        expect({ noun: value.noun, verb: value.verb ?? 'index' }).toEqual({ noun, verb });
      }
    }
  });

  test('has a command', () => {
    expect(commands.filter((command) => command.noun === noun)).not.toEqual([]);
  });
});

function foldersIn(folder: string): string[] {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function isCommand(value: unknown): value is (typeof commands)[number] {
  return typeof value === 'object' && value !== null && 'noun' in value && 'run' in value;
}

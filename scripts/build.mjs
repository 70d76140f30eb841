/** Builds what people run: the web app and the command line, which carries the hub. What is fresh is left alone. */

import { existsSync } from 'node:fs';
import { filesIn, hashOf, isStamped, writeStamp } from './parts/files.mjs';
import { inRoot } from './parts/root.mjs';
import { isMain, run, tool } from './parts/run.mjs';
import { fail, note, step } from './parts/say.mjs';
import { setup } from './setup.mjs';

/**
 * In order; each is skipped while its inputs are the ones of its last build. `entry` tells whether there is anything
 * to build.
 */
const builds = [
  {
    what: 'the web app',
    howLong: 'about 15 seconds',
    folder: 'packages/web',
    entry: 'packages/web/src/main.tsx',
    inputs: ['packages/web', 'packages/client', 'packages/language', 'packages/server/src', 'package-lock.json'],
    command: () => [...tool('vite'), 'build', '--logLevel', 'warn'],
  },
  {
    what: 'the hub and the command line',
    howLong: 'a few seconds',
    folder: 'packages/cli',
    entry: 'packages/cli/build.mjs',
    inputs: ['packages', 'demo', 'package-lock.json'],
    command: () => [process.execPath, 'build.mjs'],
  },
];

const isTest = /\.test\.[a-z]+$|\/testing\//;

/** Returns when all is built; else ends the script with a sentence. */
export async function build() {
  if ((await run([process.execPath, inRoot('scripts/gen-grammar.mjs'), '--check'])) !== 0) {
    fail('The parser of the query language is not the one of its grammar: npm run gen writes it.');
  }
  for (const { what, howLong, folder, entry, inputs, command } of builds) {
    if (!existsSync(inRoot(entry))) {
      note(`${what}: not built, ${entry} is missing`);
      continue;
    }
    const stamp = inRoot(folder, 'dist/.stamp');
    const hash = hashOf(filesIn(inputs).filter((file) => !isTest.test(file)));
    if (isStamped(stamp, hash)) continue;
    step(`Building ${what}`, howLong);
    const code = await run(command(), { cwd: inRoot(folder) });
    if (code !== 0) fail(`Building ${what} failed; the message above says why.`, code);
    writeStamp(stamp, hash);
  }
}

if (isMain(import.meta)) {
  await setup();
  await build();
  step('Built: node packages/cli/dist/tagloop.cjs --help');
}

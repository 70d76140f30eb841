/** Makes a fresh clone ready: the right Node, the packages of the lock file, a SQLite driver that loads. */

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './parts/root.mjs';
import { isMain, npm, run } from './parts/run.mjs';
import { fail, step } from './parts/say.mjs';

const oldestNode = [20, 19];

/** Returns when all is there; else ends the script with a sentence. */
export async function setup() {
  checkNode();
  if (!isInstalled()) {
    step('Installing the packages of package-lock.json', 'half a minute, longer on a slow network');
    const code = await run(npm('ci', '--loglevel=error'));
    if (code !== 0) {
      fail('npm ci failed; its message above says why. It needs the npm registry and about 500 MB of disk.', code);
    }
  }
  checkSqlite();
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  fail(
    `Tagloop needs Node ${oldestNode.join('.')} or later; this is ${process.version}. Get one at https://nodejs.org.`,
  );
}

/** npm writes what it installed into its own lock file inside node_modules, last of all: that file is our stamp. */
function isInstalled() {
  const stamp = inRoot('node_modules/.package-lock.json');
  if (!existsSync(stamp)) return false;
  const installed = JSON.parse(readFileSync(stamp, 'utf8')).packages;
  const { '': _root, ...wanted } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  // Packages for other systems are in the lock file only.
  return Object.entries(wanted).every(([path, { version, optional, peer }]) =>
    installed[path] ? installed[path].version === version : optional || peer,
  );
}

function checkSqlite() {
  try {
    createRequire(inRoot('packages/server/package.json'))('@photostructure/sqlite');
  } catch (error) {
    fail(
      `The SQLite driver does not load on ${process.platform}-${process.arch}: ${error.message}\n` +
        '  It ships binaries for Linux, macOS and Windows on x64 and arm64. Elsewhere build it, with Python and a C++\n' +
        '  compiler: cd node_modules/@photostructure/sqlite && npx node-gyp rebuild',
    );
  }
}

if (isMain(import.meta)) {
  await setup();
  step('Ready: npm start, npm run demo, npm test');
}

import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { capture, npm, run } from './run.mjs';
import { fail, step } from './say.mjs';

/**
 * Installs the newest Node in long-term support by npm, beside the one that runs this: even majors are supported for
 * long, from the October of their first year on, which is their tenth minor release or so.
 *
 * @param {string} folder
 * @returns {Promise<string>} its program
 */
export async function newestNode(folder) {
  const { output } = await capture(npm('view', 'node', 'versions', '--json', '--loglevel=silent'));
  const versions = JSON.parse(output.slice(output.indexOf('['))).map((text) => text.split('.').map(Number));
  const supported = versions.filter(([major, minor]) => major % 2 === 0 && minor >= 9);
  const newest = supported.map(([major]) => major).reduce((a, b) => Math.max(a, b));
  step(`Installing Node ${newest} by npm`, 'half a minute');
  mkdirSync(folder, { recursive: true });
  // The package for one system is the program itself; the package "node" would fetch that by a script.
  const name = `node-${process.platform}-${process.arch}`;
  const code = await run(npm('install', '--prefix', folder, '--loglevel=error', `${name}@${newest}`));
  const program = join(folder, 'node_modules', name, 'bin/node');
  if (code === 0 && existsSync(program)) return program;
  return fail(`Node ${newest} did not come by npm; the message above says why.`, code || 1);
}

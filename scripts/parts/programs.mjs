/** Runs the TypeScript programs of a folder against the built product, one after the other. */

import { readdirSync } from 'node:fs';
import { build } from '../build.mjs';
import { setup } from '../setup.mjs';
import { findBrowser } from './browser.mjs';
import { inRoot } from './root.mjs';
import { run, tool } from './run.mjs';
import { fail, step } from './say.mjs';

/**
 * Runs each `<folder>/<name>.ts`, or those named as arguments; further arguments, which begin with a dash, go to each.
 * Ends with the exit code of the first that failed, after all have run.
 *
 * @param {string} folder from the root
 * @param {readonly string[]} args
 */
export async function runPrograms(folder, args) {
  const there = programsIn(folder);
  const named = args.filter((arg) => !arg.startsWith('-'));
  const unknown = named.filter((name) => !there.includes(name));
  if (unknown.length > 0) fail(`${folder} has no ${unknown.join(', ')}; it has ${there.join(', ') || 'nothing yet'}.`);
  const chosen = named.length > 0 ? named : there;
  if (chosen.length === 0) fail(`There is nothing in ${folder} to run.`);

  await setup();
  await build();
  for (const name of chosen) {
    const code = await runProgram(
      `${folder}/${name}.ts`,
      args.filter((arg) => arg.startsWith('-')),
    );
    process.exitCode ||= code;
  }
}

/** @param {string} file from the root @param {readonly string[]} args @returns {Promise<number>} */
export function runProgram(file, args) {
  step(`Running ${file}`);
  return run([...tool('tsx'), inRoot(file), ...args], { env: { TAGLOOP_CHROMIUM: findBrowser() } });
}

function programsIn(folder) {
  try {
    return readdirSync(inRoot(folder))
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => file.slice(0, -'.ts'.length))
      .sort();
  } catch {
    return [];
  }
}

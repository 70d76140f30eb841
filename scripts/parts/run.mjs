/** Runs another program for a script. */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inRoot, root } from './root.mjs';

/**
 * Runs a program in the checkout, its output going where ours goes, and answers its exit code (128 + n when signal n
 * ended it). Signals that end us are passed on, and we wait for the program to end by them.
 *
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: Record<string, string | undefined> }} [options]
 * @returns {Promise<number>}
 */
export function run([program, ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.env },
      stdio: 'inherit',
      // npm is a .cmd file there, which only a shell can start.
      shell: process.platform === 'win32' && program === 'npm',
    });
    const passOn = (signal) => {
      // Ctrl-C in a terminal reaches the child by itself; a second SIGINT would read as "now, at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const done = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.on('error', (error) => {
      done();
      reject(error);
    });
    child.on('exit', (code, signal) => {
      done();
      resolve(signal ? 128 + constants.signals[signal] : (code ?? 1));
    });
  });
}

/**
 * Runs a program quietly and answers its exit code with everything it printed.
 *
 * @param {readonly string[]} command
 * @param {{ cwd?: string }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture([program, ...args], options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: options.cwd ?? root, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
      });
    }
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * The command of a tool that npm installed, without the shell files of `.bin`, which differ between systems.
 *
 * @param {string} name of the package
 * @param {string} [command] when the package has several
 * @returns {string[]}
 */
export function tool(name, command = name.split('/').pop() ?? name) {
  const manifest = inRoot('node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  return [process.execPath, join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])];
}

/** @param {readonly string[]} args @returns {string[]} */
export function npm(...args) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js') ? [process.execPath, own, ...args] : ['npm', ...args];
}

/** True when this file is what `node` was started with. @param {ImportMeta} meta */
export function isMain(meta) {
  return process.argv[1] !== undefined && fileURLToPath(meta.url) === process.argv[1];
}

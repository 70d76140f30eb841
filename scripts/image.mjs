/**
 * `node scripts/image.mjs [--newest-node]`: carries out the steps of deploy/Dockerfile as plain commands, each stage in a
 * folder of its own, starts what they made, asks it as its health check does, and stops it. It proves the steps, not the
 * base image. With `--newest-node` all of it runs under the newest Node that npm has in long-term support, and so do all
 * tests of the server.
 */

import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { readDockerfile } from './parts/dockerfile.mjs';
import { newestNode } from './parts/newest-node.mjs';
import { inRoot } from './parts/root.mjs';
import { capture, run, tool } from './parts/run.mjs';
import { fail, step } from './parts/say.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tagloop-image-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

const node = process.argv.includes('--newest-node') ? await newestNode(join(folder, 'node')) : process.execPath;
const path = [dirname(node), process.env.PATH].join(delimiter);
step(`Steps of deploy/Dockerfile under Node ${(await capture([node, '--version'])).output.trim()}`, 'two minutes');

const image = readDockerfile(readFileSync(inRoot('deploy/Dockerfile'), 'utf8'));
const stages = new Map();
for (const { name, steps } of image.stages) stages.set(name, await carryOut(name, steps));
const last = stages.get(image.stages.at(-1)?.name);
await startAndStop(last);

if (process.argv.includes('--newest-node')) {
  step('Tests of the server under it', 'up to four minutes');
  const tests = [...tool('vitest').slice(1), 'run', 'packages/server'];
  const code = await run([node, ...tests, '--testNamePattern', '^(?!.*PostgreSQL)'], { env: { PATH: path } });
  if (code !== 0) fail('The tests of the server fail under the newest Node; the message above says which.', code);
}
step('The steps hold: built, started, healthy, stopped in order');

/** @returns the folder that stands for the stage's file system, and what its later steps said of it */
async function carryOut(name, steps) {
  const stage = { root: join(folder, name), work: '/', env: {}, health: [], command: [] };
  mkdirSync(stage.root);
  for (const { verb, words, text } of steps) {
    if (verb === 'WORKDIR') stage.work = text;
    else if (verb === 'ENV')
      for (const pair of words) Object.assign(stage.env, Object.fromEntries([pair.split(/=(.*)/s)]));
    else if (verb === 'COPY') await copy(stage, words);
    else if (verb === 'RUN') await runIn(stage, text);
    else if (verb === 'HEALTHCHECK') stage.health = JSON.parse(text.slice(text.indexOf('[')));
    else if (verb === 'CMD') stage.command = JSON.parse(text);
    else if (!['USER', 'VOLUME', 'EXPOSE'].includes(verb))
      fail(`deploy/Dockerfile: ${verb} is not known to scripts/image.mjs`);
  }
  return stage;
}

async function copy(stage, words) {
  const from = words[0]?.startsWith('--from=') ? stages.get(words[0].slice('--from='.length)) : null;
  const [to, ...sources] = words.filter((word) => !word.startsWith('--')).toReversed();
  const target = place(stage, to);
  mkdirSync(target, { recursive: true });
  for (const source of sources) {
    if (from) cpSync(place(from, source), target, { recursive: true });
    else if (source === '.') await copyCheckout(target);
    else cpSync(inRoot(source), join(target, source.split('/').at(-1)));
  }
}

/** What git knows, and what it would take: as .dockerignore leaves it. */
async function copyCheckout(target) {
  const { output } = await capture(['git', 'ls-files', '--cached', '--others', '--exclude-standard', '-z']);
  for (const file of output.split('\0').filter(Boolean)) cpSync(inRoot(file), join(target, file));
}

async function runIn(stage, text) {
  // There is no other user here, and no root folder of one's own.
  const command = text.replace('install -d -o node -g node /', `install -d ${stage.root}/`);
  const code = await run(['sh', '-c', command], { cwd: place(stage, '.'), env: { ...stage.env, PATH: path } });
  if (code !== 0) fail(`deploy/Dockerfile: "${text}" failed; the message above says why.`, code);
}

async function startAndStop({ root: at, work, env, health, command }) {
  const here = { ...process.env, ...env, TAGLOOP_HOST: '127.0.0.1', TAGLOOP_DATA: join(at, 'data'), PATH: path };
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  const options = { cwd: join(at, work), env: { ...here, TAGLOOP_PORT: String(port) } };
  const hub = spawn(command[0], command.slice(1), { ...options, stdio: 'inherit' });
  const ended = new Promise((resolve) => hub.once('exit', resolve));
  for (let tries = 0; (await exitOf(health, options)) !== 0; tries += 1) {
    if (tries > 60 || hub.exitCode !== null) fail('The hub of the image did not become healthy.');
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  hub.kill('SIGTERM');
  const code = await ended;
  if (code !== 0) fail(`The hub of the image ended with ${code} when it was asked to stop.`);
}

function exitOf([program, ...args], options) {
  return new Promise((resolve) => spawn(program, args, { ...options, stdio: 'ignore' }).once('exit', resolve));
}

function place(stage, path) {
  return path.startsWith('/') ? join(stage.root, path) : join(stage.root, stage.work, path);
}

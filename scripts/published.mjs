/**
 * `node scripts/published.mjs`: packs the package `tagloop`, installs it in an empty folder as a stranger does, runs a hub
 * of it and asks whether it lives. Proves that the package asks npm for all it needs.
 */

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { npm, run } from './parts/run.mjs';
import { fail, step } from './parts/say.mjs';
import { setup } from './setup.mjs';

await setup();
await build();
const folder = mkdtempSync(join(tmpdir(), 'tagloop-published-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

step('Packing and installing the package tagloop', 'half a minute');
await must(npm('pack', '--workspace', 'packages/cli', '--pack-destination', folder, '--loglevel=error'));
writeFileSync(join(folder, 'package.json'), '{"private":true}');
const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
await must(npm('install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error', `./${file}`), folder);

// The program that npx would run, started without npx, which passes no signal on.
const args = ['serve', '--port', '0', '--data', join(folder, 'data')];
const hub = spawn(join(folder, 'node_modules/.bin/tagloop'), args, { stdio: ['ignore', 'pipe', 'inherit'] });
const url = await new Promise((resolve) => {
  hub.stdout.on('data', (text) => {
    const found = /^ready (\S+)$/m.exec(String(text))?.[1];
    if (found) resolve(found);
  });
  hub.once('exit', () => fail('The hub of the published package did not start; the message above says why.'));
});
const page = await fetch(url, { headers: { accept: 'text/html' } });
if (!(await fetch(`${url}/healthz`)).ok || !page.ok) fail('The hub of the published package does not answer.');
hub.removeAllListeners('exit');
const ended = new Promise((resolve) => hub.once('exit', resolve));
hub.kill('SIGTERM');
await ended;
step('The published package installs, starts and answers');

async function must(command, cwd) {
  const code = await run(command, { cwd });
  if (code !== 0) fail(`${command.slice(-3).join(' ')} failed; the message above says why.`, code);
}

/** The parts of `npm run check`; each answers what is wrong, or nothing. */

import { readFileSync } from 'node:fs';
import { installScripts, knownHoles, publishedPackage } from './dependencies.mjs';
import { filesIn } from './files.mjs';
import { inRoot, root } from './root.mjs';
import { capture, tool } from './run.mjs';

/** @type {readonly { name: string, howLong: string, check: () => string | Promise<string> }[]} */
export const parts = [
  { name: 'Types', howLong: 'up to 20 seconds', check: () => complaintOf([...tool('typescript', 'tsc'), '-p', '.']) },
  {
    name: 'Lint and format',
    howLong: 'seconds',
    check: () => complaintOf([...tool('@biomejs/biome'), 'ci', '--colors=off', '--max-diagnostics=50', '.']),
  },
  {
    name: 'Imports: who may import whom',
    howLong: 'seconds',
    check: () => complaintOf([process.execPath, 'scripts/check-imports.mjs']),
  },
  {
    name: 'Dead code',
    howLong: 'up to 20 seconds',
    check: () => complaintOf([...tool('knip'), '--no-progress', '--no-config-hints']),
  },
  {
    name: 'Generated pages and parser are fresh',
    howLong: 'seconds',
    check: () => complaintOf([process.execPath, 'scripts/gen.mjs', '--check']),
  },
  { name: 'Long files say why', howLong: 'at once', check: longFiles },
  { name: 'The lock file fits every machine', howLong: 'at once', check: lockFile },
  { name: 'Packages run nothing when installed', howLong: 'at once', check: installScripts },
  { name: 'The published package asks for all it needs', howLong: 'at once', check: publishedPackage },
  { name: 'Packages have no known holes', howLong: 'seconds', check: knownHoles },
];

async function complaintOf(command) {
  const { code, output } = await capture(command);
  if (code === 0) return '';
  return output.replaceAll(`${root}/`, '') || `${command.slice(1).join(' ')} ended with ${code}`;
}

const mostLines = 400;

function longFiles() {
  const sources = filesIn(['packages', 'scripts', 'bench', 'e2e', 'demo']).filter(
    (file) => /\.(ts|tsx|mjs|css)$/.test(file) && !file.includes('.gen.'),
  );
  return sources
    .filter((file) => {
      const text = readFileSync(inRoot(file), 'utf8');
      return text.split('\n').length > mostLines + 1 && !/Long because /.test(text.slice(0, 1000));
    })
    .map((file) => `${file}: over ${mostLines} lines; split it, or say at its top "Long because …"\n`)
    .join('');
}

/** Packages come from where npm is told to look, and from nowhere on this disk. */
function lockFile() {
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([, { resolved }]) => resolved !== undefined && !/^packages\/[a-z]+$/.test(resolved))
    .map(
      ([path, { resolved }]) => `package-lock.json: ${path} comes from ${resolved}; run npm install with our .npmrc\n`,
    )
    .join('');
}

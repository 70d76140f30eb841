/**
 * What `npm run check` asks of the packages of others: no known hole, nothing that runs because it was installed, none
 * forgotten where the product is published.
 */

import { readFileSync } from 'node:fs';
import { inRoot } from './root.mjs';
import { capture, npm } from './run.mjs';
import { note } from './say.mjs';

/** Severities that a release may not carry. */
const tooSevere = new Set(['moderate', 'high', 'critical']);

/** @returns {Promise<string>} what is wrong; nothing where the registry knows of no advisories or cannot be asked */
export async function knownHoles() {
  const { output } = await capture(npm('audit', '--omit=dev', '--json', '--loglevel=silent'));
  const report = readJson(output);
  if (report?.vulnerabilities === undefined) {
    note('The registry answers no question about advisories from here, so nobody was asked about known holes.');
    return '';
  }
  return Object.values(report.vulnerabilities)
    .filter(({ severity }) => tooSevere.has(severity))
    .map(({ name, severity, range }) => `${name} ${range}: ${severity}; npm audit tells more\n`)
    .join('');
}

/** Packages that may bring a script to install are named in package.json, with whether it is run. */
export function installScripts() {
  const { allowScripts = {} } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.split('node_modules/').at(-1) ?? path)
    .filter((name) => !(name in allowScripts))
    .map((name) => `${name} runs a script when it is installed; look at it, then name it in allowScripts\n`)
    .join('');
}

/** The published package asks for all that its parts need and its build leaves outside, in the same versions. */
export function publishedPackage() {
  const manifestOf = (name) => JSON.parse(readFileSync(inRoot('packages', name, 'package.json'), 'utf8'));
  const { dependencies, devDependencies } = manifestOf('cli');
  return ['language', 'client', 'server']
    .flatMap((part) => Object.entries(manifestOf(part).dependencies ?? {}))
    .filter(([name, range]) => !name.startsWith('@tagloop/') && (dependencies[name] ?? devDependencies[name]) !== range)
    .map(
      ([name, range]) => `packages/cli/package.json lacks "${name}": "${range}": npm install -w packages/cli ${name}\n`,
    )
    .join('');
}

function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

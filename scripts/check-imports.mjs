/**
 * Holds every import to the table in `parts/imports.mjs`: `node scripts/check-imports.mjs [--root <folder>]`.
 * A complaint names file, line, import and the sentence of the rule.
 */

import { existsSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';
import { filesIn } from './parts/files.mjs';
import { outsideRules, rules, testsMay } from './parts/imports.mjs';
import { fitsAny, matchPlace } from './parts/place.mjs';
import { root as checkout } from './parts/root.mjs';

const told = process.argv.indexOf('--root');
const root = told === -1 ? checkout : (process.argv[told + 1] ?? checkout);
const rooms = ['packages', 'bench', 'e2e', 'demo', 'scripts'];
const exportsOf = new Map();

const sources = filesIn(rooms, root).filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));
const complaints = sources.flatMap(complaintsOf);
for (const complaint of complaints) console.log(complaint);
if (complaints.length === 0) console.log(`${sources.length} files import only what they may`);
process.exitCode = complaints.length === 0 ? 0 : 1;

/** @param {string} file @returns {string[]} */
function complaintsOf(file) {
  const text = readFileSync(join(root, file), 'utf8');
  const from = placeOf(file);
  return importsOf(file, text).flatMap(({ name, typesOnly, start }) => {
    const why = forbidden(from, file, name, typesOnly);
    return why ? [`${file}:${text.slice(0, start).split('\n').length} imports ${name}\n    ${why}`] : [];
  });
}

/** @returns {{ name: string, typesOnly: boolean, start: number }[]} */
function importsOf(file, text) {
  const { module, errors } = parseSync(file, text);
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  const imports = module.staticImports.map(({ moduleRequest, entries, start }) => ({
    name: moduleRequest.value,
    typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
    start,
  }));
  const exports = module.staticExports.flatMap(({ entries, start }) =>
    entries
      .filter(({ moduleRequest }) => moduleRequest)
      .map(({ moduleRequest, isType }) => ({ name: moduleRequest.value, typesOnly: isType, start })),
  );
  const dynamic = module.dynamicImports.flatMap(({ moduleRequest, start }) => {
    const literal = /^(['"`])([^'"`$]+)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end));
    return literal?.[2] ? [{ name: literal[2], typesOnly: false, start }] : [];
  });
  return [...imports, ...exports, ...dynamic];
}

/** The sentence that forbids the import, or undefined. */
function forbidden(from, file, name, typesOnly) {
  const target = targetOf(file, name);
  if (target === undefined) return outside(from, name);
  if (target === null) return 'Packages meet by the exports of their package.json, and this is none of them.';
  const to = placeOf(target);
  const test = isForTests(from);
  if (isForTests(to) && !test && !/^(bench|e2e)\//.test(from)) return 'testing is for tests only.';
  const isByPath = name.startsWith('.') && target.startsWith('packages/');
  if (isByPath && packageOf(to) !== packageOf(from) && packageOf(from) !== 'scripts') {
    return 'Packages meet by the exports of their package.json, not by paths.';
  }
  const rule = rules.find((each) => matchPlace(each.from, from));
  if (!rule) return 'This room is not in the table: give it a line in scripts/parts/imports.mjs.';
  const names = { ...matchPlace(rule.from, from), package: packageOf(from) };
  const may = [...rule.may, ...(typesOnly ? (rule.mayTypes ?? []) : []), ...(test ? testsMay : [])];
  if (fitsAny(may, to, names)) return undefined;
  const asType = !typesOnly && fitsAny(rule.mayTypes ?? [], to, names);
  return asType ? `${rule.because} Its types may be imported: import type.` : rule.because;
}

function outside(from, name) {
  const called = isBuiltin(name) ? `node:${name.replace(/^node:/, '')}` : name;
  if (isForTests(from)) return undefined;
  return outsideRules.find(
    ({ packages, onlyIn, neverIn }) =>
      packages.test(called) && ((onlyIn && !fitsAny([onlyIn], from)) || (neverIn && fitsAny([neverIn], from))),
  )?.because;
}

/** The file that is imported, from the root; undefined for a package of others, null for what no package exports. */
function targetOf(file, name) {
  if (name.startsWith('.')) return posix.join(dirname(file), name);
  const own = /^@tagloop\/([a-z]+)\/(.+)$/.exec(name);
  if (!own) return undefined;
  const [, pack, path] = own;
  for (const [key, value] of Object.entries(packageExports(pack))) {
    const star = starOf(key, `./${path}`);
    if (star !== undefined) return posix.join('packages', pack, value.replace('*', star));
  }
  return null;
}

/** What the star of an export stands for in the path, which may hold slashes; empty for a key without star. */
function starOf(key, path) {
  const [before, after] = key.split('*');
  if (after === undefined) return key === path ? '' : undefined;
  if (!path.startsWith(before) || !path.endsWith(after)) return undefined;
  return path.slice(before.length, path.length - after.length);
}

function packageExports(pack) {
  if (!exportsOf.has(pack)) {
    const manifest = join(root, 'packages', pack, 'package.json');
    exportsOf.set(pack, existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')).exports ?? {}) : {});
  }
  return exportsOf.get(pack);
}

/** Files that are tests, or are there for tests only. */
function isForTests(place) {
  return /\.test\.tsx?$|\/testing(\/|\.tsx?$)/.test(place);
}

function placeOf(file) {
  return file.replace(/^packages\/([^/]+)\/src\//, '$1/');
}

function packageOf(place) {
  return place.split('/')[0];
}

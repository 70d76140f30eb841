/** The files of the checkout. */

import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { root } from './root.mjs';

const never = new Set(['node_modules', 'dist', '.git']);

/**
 * Every file below the given files and folders, sorted, as paths from the base with `/`. A missing one has none.
 *
 * @param {readonly string[]} places from the base
 * @param {string} [base]
 * @returns {string[]}
 */
export function filesIn(places, base = root) {
  const found = [];
  const visit = (path) => {
    if (!existsSync(path)) return;
    if (statSync(path).isFile()) {
      found.push(relative(base, path).split(sep).join('/'));
      return;
    }
    for (const name of readdirSync(path)) if (!never.has(name)) visit(join(path, name));
  };
  for (const place of places) visit(join(base, place));
  return found.sort();
}

/** One hash over names and contents. @param {readonly string[]} files from the root */
export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(root, file)))
      .update('\0');
  return hash.digest('hex');
}

/** True when the stamp of a former run holds this hash. @param {string} stamp @param {string} hash */
export function isStamped(stamp, hash) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === hash;
}

/** @param {string} stamp @param {string} hash */
export function writeStamp(stamp, hash) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
}

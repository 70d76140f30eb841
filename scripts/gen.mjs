/**
 * `npm run gen` writes what is made from tables: the pages of docs/reference and the parser of the query language. With
 * `--check` it writes nothing and fails when one is stale.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';
import { genGrammar } from './gen-grammar.mjs';
import { inRoot } from './parts/root.mjs';

const check = process.argv.includes('--check');
const stale = (await genGrammar({ check })).map((file) => file);

register();
const { pages } = await import('./gen/pages.ts');
for (const { file, write } of pages) {
  const wanted = write();
  const present = existsSync(inRoot(file)) ? readFileSync(inRoot(file), 'utf8') : null;
  if (present === wanted) continue;
  stale.push(file);
  if (!check) writeFileSync(inRoot(file), wanted);
}

for (const file of stale) console.log(`${check ? 'stale' : 'written'}: ${file}`);
if (check && stale.length > 0) {
  console.error('npm run gen writes them anew.');
  process.exitCode = 1;
}

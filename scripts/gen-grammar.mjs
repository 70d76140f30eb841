/**
 * Compiles the grammar of the query language: `node scripts/gen-grammar.mjs` writes the parser and its types beside it;
 * with `--check` it writes nothing and fails when they are stale.
 */

import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import peggy from 'peggy';

const folder = new URL('../packages/language/src/query/', import.meta.url);

const types = `// Generated from grammar.peggy by scripts/gen-grammar.mjs. Do not edit.
import type { Syntax } from './syntax.ts';

/** The shape of a query; throws a SyntaxError when parentheses or quotes are not balanced. */
export function parse(text: string): Syntax;
`;

/** The files that the grammar stands for, by name. */
async function generated() {
  const grammar = await readFile(new URL('grammar.peggy', folder), 'utf8');
  const parser = peggy.generate(grammar, { output: 'source', format: 'es', grammarSource: 'grammar.peggy' });
  return { 'grammar.gen.js': parser, 'grammar.gen.d.ts': types };
}

/** Writes the parser; with `check`, only answers which of its files are stale. */
export async function genGrammar({ check = false } = {}) {
  const stale = [];
  for (const [name, wanted] of Object.entries(await generated())) {
    const file = new URL(name, folder);
    const present = await readFile(file, 'utf8').catch(() => null);
    if (present === wanted) continue;
    stale.push(fileURLToPath(file));
    if (!check) await writeFile(file, wanted);
  }
  return stale;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const check = process.argv.includes('--check');
  const stale = await genGrammar({ check });
  for (const file of stale) console.log(check ? `stale: ${file}` : `written: ${file}`);
  if (check && stale.length > 0) {
    console.error('Run: npm run gen');
    process.exitCode = 1;
  }
}

/**
 * `npm run new view|source|hook|resource <name>` and `npm run new command <noun> <verb>`: copies the smallest real
 * example, renames it and adds its line to the list. Nothing that is there is overwritten. `--root <folder>` works on
 * another checkout.
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { filesIn } from './parts/files.mjs';
import { commands, kinds } from './parts/kinds.mjs';
import { formsOf, renamer } from './parts/names.mjs';
import { root as checkout } from './parts/root.mjs';
import { capture, tool } from './parts/run.mjs';
import { fail, step } from './parts/say.mjs';

const usage = `npm run new ${Object.keys(kinds).join('|')} <name>\n  npm run new command <noun> <verb>`;
const { positionals, values } = parseArgs({ allowPositionals: true, options: { root: { type: 'string' } } });
const root = values.root ?? checkout;
const [what, ...names] = positionals;
const written = [];

for (const name of names) {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) fail(`"${name}" is no name: lower case, words joined by a dash.`, 2);
}
if (what === 'command' && names.length === 2) newCommand(names[0], names[1]);
else if (Object.hasOwn(kinds, what ?? '') && names.length === 1) newFolder(kinds[what], names[0]);
else fail(usage, 2);
// Sorts imports and folds lines that have become long.
const code = written.filter((file) => /\.(ts|tsx|mjs|css)$/.test(file));
await capture([...tool('@biomejs/biome'), 'check', '--write', ...code], { cwd: root });

function newFolder({ folder, lists, example, template, one, title, isOneWord }, name) {
  if (isOneWord && name.includes('-')) fail(`The name of a ${what} is one word, not "${name}".`, 2);
  refuse(`${folder}/${name}`);
  const renames = [renamer(example, name), ...(one ? [renamer(one, singularOf(name))] : [])];
  if (title) renames.push((text) => text.replace(new RegExp(`(?<!-)${title}(?!-)`, 'g'), formsOf(name).title));
  const rename = (text) => renames.reduce((result, each) => each(result), text);
  const from = `${template?.folder ?? folder}/${example}`;
  const adapt = template?.adapt ?? ((text) => text);
  for (const file of filesIn([from], root)) {
    const inside = file.slice(from.length + 1);
    const recorded = inside.startsWith('payloads/');
    const renamed = recorded ? inside : rename(`/${inside}`).slice(1);
    write(`${folder}/${name}/${renamed}`, recorded ? read(file) : adapt(rename(read(file))));
  }
  for (const list of lists)
    addLines(list, template?.beside ?? example, template ? renamer(template.beside, name) : rename);
  step(`${folder}/${name} is a copy of ${example}: make it your own, and end with npm run check`);
}

function newCommand(noun, verb) {
  const { folder, example } = commands;
  const file = `${folder}/${noun}/${verb}.ts`;
  refuse(file);
  const { camel } = formsOf(verb);
  const copy = read(`${folder}/${example.noun}/${example.verb}.ts`)
    .replace(`export const ${example.verb}:`, `export const ${camel}:`)
    .replace(`noun: '${example.noun}'`, `noun: '${noun}'`)
    .replace(`verb: '${example.verb}'`, `verb: '${verb}'`);
  write(file, copy);
  const list = `${folder}/${noun}/index.ts`;
  const line = `import { ${camel} } from './${verb}.ts';\n`;
  if (existsSync(join(root, list))) {
    rewrite(list, (text) =>
      text.replace(/(?=\nexport const \w+: readonly Command\[\])/, line).replace(/\];\n$/, `, ${camel}];\n`),
    );
  } else {
    const own = `${formsOf(noun).camel}Commands`;
    write(
      list,
      `import type { Command } from '../../command.ts';\n${line}\nexport const ${own}: readonly Command[] = [${camel}];\n`,
    );
    addLines(`${folder}/index.ts`, example.noun, renamer(example.noun, noun));
  }
  step(`${file} is a copy of ${example.noun} ${example.verb}: make it your own, and end with npm run check`);
}

/** Below each line of the list that names the example, the same line with the new name; or beside it in one line. */
function addLines(list, example, rename) {
  rewrite(list, (text) =>
    text
      .split('\n')
      .flatMap((line) => {
        const renamed = rename(line);
        if (renamed === line || /^\s*(\/\/|\/?\*)/.test(line)) return [line];
        const [, item] = new RegExp(`\\[(?:.*, )?(\\w*${example}\\w*)\\b[^[]*\\];?$`).exec(line) ?? [];
        return item
          ? [line.replace(new RegExp(`\\b${item}\\b(?!.*\\b${item}\\b)`), `${item}, ${rename(item)}`)]
          : [line, renamed];
      })
      .join('\n'),
  );
}

/** Good enough for the names of resources: `budgets` is of a `budget`. */
function singularOf(name) {
  return name.replace(/s$/, '');
}

function refuse(path) {
  if (existsSync(join(root, path))) fail(`${path} is there already.`);
}

function read(file) {
  return readFileSync(join(root, file), 'utf8');
}

function write(file, text) {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text, { flag: 'wx' });
  written.push(file);
}

function rewrite(file, change) {
  const text = read(file);
  const changed = change(text);
  if (changed === text) fail(`${file} names no example to put the new line beside; add it by hand.`);
  writeFileSync(join(root, file), changed);
  written.push(file);
}

/** A folder of views on the disk: one folder each, with `view.json`, `index.js` and what that imports. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Value } from 'typebox/value';
import { Manifest, type OutsideView, viewContract } from './contract.ts';

export interface ServedFile {
  readonly type: string;
  readonly content: Uint8Array;
}

export interface FoundView {
  readonly id: string;
  /** Null where the manifest could not be read. */
  readonly contract: number | null;
  readonly problem: string | null;
  readonly view: OutsideView | null;
  /** By address, behind `/views/`. They are known by their content, so an address never means another one. */
  readonly files: ReadonlyMap<string, ServedFile>;
}

/** What a page may load; anything else in the folder is left alone. */
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
const idForm = /^[a-z][a-z0-9-]{0,63}$/;
const mostBytes = 5_000_000;

/** Changes when any file of the folder did. */
export function signatureOf(folder: string): string {
  return foldersIn(folder)
    .flatMap((id) => filesIn(join(folder, id)).map((file) => stamp(join(folder, id, file))))
    .join('\n');
}

export function viewsIn(folder: string): FoundView[] {
  return foldersIn(folder).map((id) => {
    try {
      return wellView(id, join(folder, id));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      const contract = error instanceof OtherContract ? error.contract : null;
      return { id, contract, problem, view: null, files: new Map() };
    }
  });
}

class OtherContract extends Error {
  readonly contract: number;

  constructor(contract: number) {
    super(`It was made for contract ${contract} of views, and this hub offers ${viewContract}; build it for this one`);
    this.contract = contract;
  }
}

/** Throws a sentence about what is wrong with it. */
function wellView(id: string, folder: string): FoundView {
  if (!idForm.test(id)) throw new Error('Its folder must be called by lower case letters, digits and dashes');
  const names = filesIn(folder);
  const manifest = manifestIn(folder, names);
  if (!names.includes('index.js')) throw new Error('It lacks index.js');
  const contents = names.map((name) => ({ name, content: readFileSync(join(folder, name)) }));
  const size = contents.reduce((sum, { content }) => sum + content.length, 0);
  if (size > mostBytes) throw new Error(`It has ${size} bytes, and ${mostBytes} are the most`);
  const hash = createHash('sha256');
  for (const { name, content } of contents) hash.update(`${name}\0${content.length}\0`).update(content);
  const base = `${id}/${hash.digest('hex').slice(0, 16)}`;
  return {
    id,
    contract: manifest.contract,
    problem: null,
    view: {
      ...manifest,
      id,
      module: `/views/${base}/index.js`,
      styles: names.includes('index.css') ? `/views/${base}/index.css` : null,
    },
    files: new Map(
      contents.map(({ name, content }) => [`${base}/${name}`, { type: types[extname(name)] ?? '', content }]),
    ),
  };
}

function manifestIn(folder: string, names: readonly string[]): Manifest {
  if (!names.includes('view.json')) throw new Error('It lacks view.json');
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'view.json'), 'utf8'));
  } catch (error) {
    throw new Error(`Its view.json is not JSON: ${error instanceof Error ? error.message : ''}`);
  }
  // What another contract asks for is its own business: that it is another one is said first.
  if (typeof manifest === 'object' && manifest !== null && 'contract' in manifest) {
    const { contract } = manifest;
    if (typeof contract === 'number' && contract !== viewContract) throw new OtherContract(contract);
  }
  if (Value.Check(Manifest, manifest)) return Value.Clean(Manifest, manifest) as Manifest;
  const [first] = Value.Errors(Manifest, manifest);
  throw new Error(`Its view.json is wrong at ${first?.instancePath || '/'}: ${first?.message}`);
}

/** Names of folders; none where there is no such folder. */
function foldersIn(folder: string): string[] {
  return entriesIn(folder).filter((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory());
}

function filesIn(folder: string): string[] {
  return entriesIn(folder).filter(
    (name) => extname(name) in types && statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );
}

function entriesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => !name.startsWith('.'))
      .sort();
  } catch {
    return [];
  }
}

function stamp(file: string): string {
  const { mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: 0 };
  return `${file} ${mtimeMs} ${size}`;
}

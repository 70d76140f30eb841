/**
 * Builds what people run into `dist`: `tagloop.cjs`, small because every command waits for it to be read, and a chunk
 * for each `import()` of the source, read when it is needed. Packages of others stay outside and are asked for by
 * `dependencies` of package.json; those of its `devDependencies` are built in: what the small file needs, and what has so
 * many files that a hub would start late.
 */

import { existsSync, readFileSync } from 'node:fs';
import { chmod, cp, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const dist = here('./dist');

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, platform: 'node', target: 'node20', legalComments: 'none', logLevel: 'warning' };

/** File of a chunk without its ending → its source. */
const chunks = new Map();

/** Leaves each `import()` of our own to run time, and remembers what it wants. */
const lazyChunks = {
  name: 'lazy-chunks',
  setup({ onResolve, resolve }) {
    onResolve({ filter: /^[.@]/ }, async ({ path, kind, resolveDir, pluginData }) => {
      if (kind !== 'dynamic-import' || pluginData === 'seen') return undefined;
      const found = await resolve(path, { kind, resolveDir, pluginData: 'seen' });
      if (found.errors.length > 0) return found;
      const name = chunkName(found.path);
      chunks.set(name, found.path);
      return { path: `./${name}.mjs`, external: true };
    });
  },
};

/** `commands/serve/hub.ts` → `serve-hub`. */
function chunkName(file) {
  return file.replace(/\.ts$/, '').split('/').slice(-2).join('-');
}

/** Packages of others, wherever they are imported from. */
const othersOutside = {
  name: 'others-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind, importer }) => {
      // What a package needs that is built in is built in, too.
      const isInside = path.startsWith('@tagloop/') || isBuiltIn(path) || importer.includes('/node_modules/');
      return kind === 'entry-point' || isInside ? undefined : { path, external: true };
    });
  },
};

const { devDependencies } = JSON.parse(readFileSync(here('./package.json'), 'utf8'));

function isBuiltIn(path) {
  return Object.keys(devDependencies).some((name) => path === name || path.startsWith(`${name}/`));
}

await rm(dist, { recursive: true, force: true });
await build({
  ...common,
  entryPoints: [here('./src/bin.ts')],
  outfile: `${dist}/tagloop.cjs`,
  format: 'cjs',
  minify: true,
  banner: { js: '#!/usr/bin/env node' },
  plugins: [lazyChunks],
});
await build({
  ...common,
  entryPoints: Object.fromEntries(chunks),
  outdir: dist,
  format: 'esm',
  splitting: true,
  outExtension: { '.js': '.mjs' },
  chunkNames: 'shared-[hash]',
  // Packages in the older module form ask for parts of Node by `require`, which a module has not by itself.
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  plugins: [othersOutside],
});
await chmod(`${dist}/tagloop.cjs`, 0o755);

// Threads are started from files: they stand beside the code that starts them.
const threads = ['store/sqlite-reader.mjs', 'integrations/sources/json/mapping-thread.mjs'];
for (const thread of threads) await cp(here(`../server/src/${thread}`), `${dist}/${basename(thread)}`);
if (existsSync(here('../web/dist'))) await cp(here('../web/dist'), `${dist}/web`, { recursive: true });

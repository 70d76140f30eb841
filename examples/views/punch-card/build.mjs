/** `node build.mjs [folder of views]`: builds the view into a folder that a hub reads, `./dist` unless told. */

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

const here = import.meta.dirname;
const folder = join(process.argv[2] ?? join(here, 'dist'), 'punch-card');

await build({
  entryPoints: [join(here, 'src/index.tsx')],
  outfile: join(folder, 'index.js'),
  bundle: true,
  format: 'esm',
  target: 'es2023',
  jsx: 'automatic',
  minify: true,
  loader: { '.module.css': 'local-css' },
  // The page has these already: the view must use the same.
  external: ['react', 'react-dom', 'react/jsx-runtime', '@tagloop/view'],
  logLevel: 'warning',
});
copyFileSync(join(here, 'view.json'), join(folder, 'view.json'));

import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const hub = process.env.TAGLOOP_URL ?? 'http://127.0.0.1:8080';

/** Lays `.br` and `.gz` beside each text file, so that the hub compresses nothing while it serves. */
function compressed(): Plugin {
  return {
    name: 'tagloop-compressed',
    apply: (_config, { command, mode }) => command === 'build' && isShipped(mode),
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => /\.(?:js|css)$/.test(name));
      for (const path of names.map((name) => join(dir, name))) {
        // As they were written: what Vite hands over may still hold places that it fills in last.
        const content = await readFile(path);
        await writeFile(`${path}.br`, brotliCompressSync(content));
        await writeFile(`${path}.gz`, gzipSync(content));
      }
    },
  };
}

/** What views from outside share with the page: the name that they import → the module that stands for it. */
const shared = {
  react: 'src/shared/react.ts',
  'react-dom': 'src/shared/react-dom.ts',
  'react/jsx-runtime': 'src/shared/jsx-runtime.ts',
  '@tagloop/view': 'src/shared/view.ts',
};

const isShipped = (mode: string) => mode === 'production';

/** Writes `shared.json`: by which files of this build the hub makes the import map of the page. */
function sharedModules(): Plugin {
  const files = Object.entries(shared).map(([name, file]) => ({ name, path: join(import.meta.dirname, file) }));
  return {
    name: 'tagloop-shared',
    apply: (_config, { command, mode }) => command === 'build' && isShipped(mode),
    config: () => ({
      build: {
        rolldownOptions: {
          input: { index: join(import.meta.dirname, 'index.html'), ...pathsOf(files) },
          preserveEntrySignatures: 'allow-extension',
        },
      },
    }),
    generateBundle(_options, bundle) {
      const imports = Object.values(bundle).flatMap((chunk) => {
        const of = chunk.type === 'chunk' ? files.find(({ path }) => path === chunk.facadeModuleId) : undefined;
        return of ? [[of.name, `/${chunk.fileName}`]] : [];
      });
      this.emitFile({ type: 'asset', fileName: 'shared.json', source: JSON.stringify(Object.fromEntries(imports)) });
    },
  };
}

function pathsOf(files: readonly { readonly path: string }[]): Record<string, string> {
  return Object.fromEntries(files.map(({ path }) => [`shared-${basename(path, '.ts')}`, path]));
}

export default defineConfig({
  root: import.meta.dirname,
  // The fixture of the tests has another root, and the same icons.
  publicDir: join(import.meta.dirname, 'public'),
  plugins: [react(), compressed(), sharedModules()],
  // The example of a view from outside is tested with the others.
  resolve: { alias: { '@tagloop/view': join(import.meta.dirname, shared['@tagloop/view']) } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline, so that the content security policy needs neither `unsafe-inline` scripts nor `data:` fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The largest is the grammar of C++, which comes with a snippet in it; the one that every page needs has its test.
    chunkSizeWarningLimit: 850,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': hub, '^/in/': hub, '^/views/': hub } },
});

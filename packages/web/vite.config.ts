import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const hub = process.env.TAGLOOP_URL ?? 'http://127.0.0.1:8080';

/** Lays `.br` and `.gz` beside each text file, so that the hub compresses nothing while it serves. */
function compressed(): Plugin {
  return {
    name: 'tagloop-compressed',
    apply: (_config, { command, mode }) => command === 'build' && mode === 'production',
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

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), compressed()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    target: 'es2023',
    // Nothing inline, so that the content security policy needs neither `unsafe-inline` scripts nor `data:` fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The one that every page needs; views, threads and menus come on demand.
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { '/api': hub, '^/in/': hub } },
});

/** `npm run dev [-- flags of tagloop serve]`: the hub and the web app from their sources, both anew on every change. */

import { inRoot } from './parts/root.mjs';
import { run, tool } from './parts/run.mjs';
import { step } from './parts/say.mjs';
import { setup } from './setup.mjs';

await setup();
step('The hub and the web app start; open what Vite prints');
const flags = process.argv.slice(2);
const port = flags[flags.indexOf('--port') + 1];
const codes = await Promise.all([
  run([...tool('tsx'), 'watch', '--clear-screen=false', inRoot('scripts/parts/dev-hub.ts'), ...flags]),
  run([...tool('vite'), '--clearScreen', 'false'], {
    cwd: inRoot('packages/web'),
    // Where Vite sends the calls of the app.
    env: flags.includes('--port') ? { TAGLOOP_URL: `http://127.0.0.1:${port}` } : {},
  }),
]);
process.exitCode = codes.find((code) => code !== 0) ?? 0;

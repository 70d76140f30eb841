/** `npm start -- --port 9000`: sets up, builds and runs the hub. With `--demo`, the hub of a team in its twelfth week. */

import { build } from './build.mjs';
import { inRoot } from './parts/root.mjs';
import { run } from './parts/run.mjs';
import { setup } from './setup.mjs';

const flags = process.argv.slice(2);
const verb = flags.includes('--demo') ? 'demo' : 'serve';

await setup();
await build();
process.exitCode = await run([
  process.execPath,
  inRoot('packages/cli/dist/tagloop.cjs'),
  verb,
  ...flags.filter((flag) => flag !== '--demo'),
]);

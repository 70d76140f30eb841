/** `npm run bench [-- name… --quick --full]`: the speed of the built hub as ratios against floors; bench/README.md explains it. */

import { build } from './build.mjs';
import { runProgram } from './parts/programs.mjs';
import { setup } from './setup.mjs';

await setup();
await build();
process.exitCode = await runProgram('bench/run.ts', process.argv.slice(2));

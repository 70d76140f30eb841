/** `npm run proof [-- name…]`: what is too long for every test run, kills, fuzz, a million rows, many zones. */

import { runPrograms } from './parts/programs.mjs';

await runPrograms('bench/proof', process.argv.slice(2));

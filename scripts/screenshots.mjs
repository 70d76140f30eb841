/** `npm run screenshots`: pictures of every view over the demo, for the documentation and for the eye. */

import { build } from './build.mjs';
import { findBrowser } from './parts/browser.mjs';
import { runProgram } from './parts/programs.mjs';
import { fail } from './parts/say.mjs';
import { setup } from './setup.mjs';

if (!findBrowser()) fail('Pictures need Chromium or Chrome; set TAGLOOP_CHROMIUM to the program if it is elsewhere.');
await setup();
await build();
process.exitCode = await runProgram('e2e/screenshots.ts', process.argv.slice(2));

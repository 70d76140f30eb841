/** `npm run check`: everything that is held without running the product. Writes nothing. */

import { parts } from './parts/checks.mjs';
import { step } from './parts/say.mjs';
import { setup } from './setup.mjs';

await setup();

const rows = [];
for (const { name, howLong, check } of parts) {
  step(name, howLong);
  const began = Date.now();
  const complaint = await check();
  if (complaint) console.log(complaint.trimEnd());
  rows.push({ name, complaint, seconds: ((Date.now() - began) / 1000).toFixed(1) });
}

console.log();
for (const { name, complaint, seconds } of rows) {
  console.log(`${complaint ? 'FAILED' : 'ok    '}  ${name.padEnd(40)} ${seconds.padStart(6)} s`);
}
process.exitCode = rows.some(({ complaint }) => complaint) ? 1 : 0;

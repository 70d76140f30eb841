/**
 * `npm run proof -- fuzz [--requests=200000] [--seed=1]`: random requests to every endpoint, the same to a hub on SQLite
 * and to one on PostgreSQL. None may make a hub fail or hang, and both must answer with the same status.
 */

import { fuzzed, openFuzz } from '@tagloop/server/testing/fuzz';
import { writeProof } from '../proofs.ts';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};
const wanted = option('requests', 200_000);
const firstSeed = option('seed', 1);
/** In a row to one endpoint, before the next one has its turn: what one leaves behind meets the others. */
const inARow = 50;

const begun = Date.now();
let sent = 0;
for (let seed = firstSeed; sent < wanted; seed += 1) {
  // New hubs for each round: a hub that was fuzzed for long is one where little is left to be found.
  const fuzz = await openFuzz();
  try {
    for (const endpoint of fuzzed) {
      await fuzz.run(endpoint, { seed, numRuns: Math.min(inARow, wanted - sent) });
      sent += Math.min(inARow, wanted - sent);
      if (sent === wanted) break;
    }
  } finally {
    await fuzz.close();
  }
  writeProof('fuzz', begun, { requests: sent, endpoints: fuzzed.length, stores: 2, failures: 0 });
  console.error(`  ${sent} requests, seed ${seed}, ${Math.round((Date.now() - begun) / 1000)} s`);
}

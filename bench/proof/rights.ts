/**
 * `npm run proof -- rights [--minutes=20] [--seed=1]`: random topics, people, rights and operations; after each one every
 * door is asked for every caller and must give what a plain model allows. Ends when its time is over.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkDoors } from '@tagloop/server/testing/doors/check';
import { doors } from '@tagloop/server/testing/doors/list';
import { histories, perform } from '@tagloop/server/testing/doors/operations';
import { openWorld } from '@tagloop/server/testing/doors/world';
import fc from 'fast-check';
import { writeProof } from '../proofs.ts';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};
const begun = Date.now();
const end = begun + option('minutes', 20) * 60_000;
/** Worlds grow slow: each has so many operations at most. */
const longest = 60;

let operations = 0;
let comparisons = 0;
let worlds = 0;
for (let seed = option('seed', 1); Date.now() < end; seed += 1) {
  const [history] = fc.sample(histories(longest), { seed, numRuns: 1 });
  if (!history) break;
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-rights-'));
  const world = await openWorld({ kind: 'sqlite', file: join(folder, 'hub.db') }, history.scopes);
  try {
    for (const operation of history.operations) {
      if (Date.now() >= end) break;
      await perform(world, operation);
      comparisons += await checkDoors(world);
      operations += 1;
    }
    worlds += 1;
  } catch (error) {
    console.error(`seed ${seed}: ${JSON.stringify(history)}`);
    throw error;
  } finally {
    await world.close();
    rmSync(folder, { recursive: true, force: true });
  }
  if (worlds % 20 === 0) console.error(`  ${operations} operations, ${Math.round((Date.now() - begun) / 1000)} s`);
}
writeProof('rights', begun, { worlds, operations, cases: operations * 5, doors: doors.length, comparisons, leaks: 0 });

/** How long a person waits for `tagloop list`, against a bare script that makes the same request. */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { type Bench, type Group, withServers } from '../bench.ts';
import { fill } from '../fill.ts';
import { startHub } from '../hub.ts';
import { compare, interleave, sampleOf } from '../measure.ts';
import { type Row, rowOf } from '../row.ts';

const program = fileURLToPath(new URL('../../packages/cli/dist/tagloop.cjs', import.meta.url));
const bare = fileURLToPath(new URL('../floors/list.mjs', import.meta.url));
const runs = 5;

export const cli: Group = { name: 'cli', run };

async function run({ seed, rounds, say }: Bench): Promise<Row[]> {
  const folder = seed.copy('cli');
  fill(folder, 1_000);
  return withServers({ hub: () => startHub(folder) }, async ({ hub }) => {
    // A certificate bundle in the environment is read at every start of Node and would hide the difference.
    const { NODE_EXTRA_CA_CERTS: _bundle, ...rest } = process.env;
    const env = { ...rest, TAGLOOP_URL: `http://127.0.0.1:${hub.port}`, TAGLOOP_TOKEN: seed.token };
    const timed = (args: readonly string[]) => async () => {
      const latencies = Array.from({ length: runs }, () => waitFor(args, env));
      return sampleOf(latencies, latencies.reduce((sum, each) => sum + each, 0) / 1000);
    };
    say(`${rounds} pairs of ${runs} runs`);
    const samples = await interleave(rounds, { hub: timed([program, 'list', '--limit', '20']), floor: timed([bare]) });
    const measured = compare(samples.hub, samples.floor, (sample) => sample.p50);
    return [rowOf('list in a terminal: p50', 'ms', measured, { of: 'ratio', atMost: 2 })];
  });
}

/** Ms from start to end of a process. */
function waitFor(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const begun = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - begun;
}

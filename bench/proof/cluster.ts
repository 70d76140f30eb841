/**
 * `npm run proof -- cluster [--disasters=40] [--seed=1]`: three hubs, eight writers and four readers on a PostgreSQL that
 * this program starts for itself, so that it may also be killed and started again. Without its programs on this machine it
 * uses the server of TAGLOOP_TEST_POSTGRES_URL and leaves those disasters out.
 */

import { newDatabase } from '@tagloop/server/testing/databases';
import { cutAll, killOne } from '../../e2e/cluster/disasters.ts';
import { cluster, type Disaster } from '../../e2e/cluster/rounds.ts';
import { randomFrom } from '../../e2e/crash/random.ts';
import { startPostgresServer } from '../postgres.ts';
import { writeProof } from '../proofs.ts';

const option = (name: string, otherwise: number): number => {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1];
  return given === undefined ? otherwise : Number(given);
};
const count = option('disasters', 40);
const seed = option('seed', 1);

const begun = Date.now();
const own = await startPostgresServer();
const server = own?.url ?? process.env.TAGLOOP_TEST_POSTGRES_URL;
if (!server) throw new Error('There is no PostgreSQL: install its server, or set TAGLOOP_TEST_POSTGRES_URL');
try {
  const { url } = await newDatabase(server);
  const random = randomFrom(seed);
  const kinds: (() => Disaster)[] = [() => killOne(Math.floor(random.next() * 3)), () => cutAll(url)];
  if (own) {
    kinds.push(() => ({ name: 'the database is restarted', strike: () => own.restart('fast') }));
    kinds.push(() => ({ name: 'the database is killed', strike: () => own.restart('immediate') }));
  }
  const disasters = Array.from({ length: count }, () => (random.pick(kinds) ?? (() => killOne(0)))());
  const progress = (said: string) => console.error(`  ${said}, ${Math.round((Date.now() - begun) / 1000)} s`);
  const report = await cluster({ database: url, disasters, seed, progress });
  const struck: Record<string, number> = {};
  for (const { name } of disasters) struck[name] = (struck[name] ?? 0) + 1;
  writeProof('cluster', begun, { disasters: struck, ...report });
  if (report.wrong.length > 0) process.exitCode = 1;
} finally {
  await own?.stop();
}

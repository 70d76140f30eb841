/** Work that no story asks for. */

import type { ServiceName } from '../cast.ts';
import type { World } from '../world.ts';

export interface Chore {
  readonly title: string;
  readonly why: string;
}

const libraries: Readonly<Record<ServiceName, readonly string[]>> = {
  'payments-api': ['fastify', 'kysely', 'pino', 'undici'],
  'checkout-web': ['react', 'vite', 'axe-core', 'zod'],
  ledger: ['pgx', 'otel', 'chi', 'testify'],
  'card-vault': ['tokio', 'pkcs11', 'rustls', 'serde'],
  'fraud-scorer': ['numpy', 'lightgbm', 'pydantic', 'uvicorn'],
  'payout-worker': ['luxon', 'fast-xml-parser', 'pino', 'undici'],
  'iban-lookup': ['lru-cache', 'fastify', 'undici'],
  reconcile: ['pgx', 'etree', 'testify'],
  mailer: ['nodemailer', 'mjml', 'pino'],
  'fx-rates': ['decimal.js', 'undici', 'fastify'],
};

const habits: readonly Chore[] = [
  { title: 'test: two tests that failed once a week', why: 'They slept where they should have waited.' },
  { title: 'refactor: drop the flag that is on for everybody', why: 'On since summer, nobody switched it off.' },
  { title: 'docs: how to run it on a fresh machine', why: 'Written down while the new laptop was set up.' },
  { title: 'fix: a log line without the amount', why: 'Amounts do not belong into logs.' },
  { title: 'refactor: one client for all calls between services', why: 'Four of them, each with its own timeout.' },
  { title: 'perf: smaller image', why: '480 MB of compiler went to production each time.' },
  { title: 'fix: count retries in the metric', why: 'The graph showed half of the load.' },
  { title: 'chore: pin actions by commit', why: 'A tag can be moved, a commit cannot.' },
  { title: 'chore: health check that asks the database', why: 'It said yes while nothing worked.' },
  { title: 'refactor: errors have a code', why: 'Callers compared sentences.' },
];

/** The next one for a service. */
export function choreOn(world: World, service: ServiceName): Chore {
  if (world.random.chance(0.45)) return world.deal(habits);
  const library = world.deal(libraries[service]);
  const minor = world.serial(`${service} ${library}`, world.random.between(2, 40));
  return {
    title: `build(deps): ${library} from ${minor}.${world.random.between(0, 9)} to ${minor + 1}.0`,
    why: 'Security fixes and nothing that we would notice.',
  };
}

/** When main does not build. */
export const redFixes: readonly Chore[] = [
  { title: 'fix: two changes that did not know of each other', why: 'Each was green alone.' },
  { title: 'test: give the database time to start', why: 'It was not up when the first test ran.' },
  { title: 'fix: the new field in the test data', why: 'Integration tests use a copy of the schema.' },
  { title: 'test: the stub answers as the bank does', why: 'The bank changed a header.' },
];

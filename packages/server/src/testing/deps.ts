/** Some resources on a store, without the server: for tests of services. */

import { Registry } from 'prom-client';
import { sourcesOf } from '../app.ts';
import { readConfig } from '../config.ts';
import { Follower } from '../events/follower.ts';
import { manualClock } from '../lib/clock.ts';
import { createVault } from '../lib/crypto.ts';
import { createLogger } from '../lib/logger.ts';
import type { Deps, Resource, Services } from '../resources/resource.ts';
import { logMigration } from '../store/migrate.ts';
import { openStore, type StoreTarget } from '../store/open.ts';
import type { Store } from '../store/store.ts';

export interface TestServices {
  readonly services: Services;
  readonly store: Store;
  readonly clock: ReturnType<typeof manualClock>;
  /** The services of another process on the same store. */
  again(): Promise<Services>;
  /** The log, oldest first. */
  events(): Promise<{ kind: string; actorId: number | null; topicId: number | null; data: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

interface LogTables {
  event: { position: number; kind: string; actor_id: number | null; topic_id: number | null; data: string };
}

/** @param resources in their order; services of others are missing */
export async function openServices(target: StoreTarget, resources: readonly Resource[]): Promise<TestServices> {
  const clock = manualClock(Date.UTC(2026, 10, 22, 9));
  const migrations = [logMigration, ...resources.flatMap((resource) => resource.migrations)];
  const store = await openStore(target, migrations, clock);
  const deps: Omit<Deps, 'metrics' | 'follower'> = {
    store,
    clock,
    config: readConfig([], {}),
    version: 'unreleased',
    log: createLogger('silent'),
    vault: createVault('the key of tests'),
    outgoing: () => Promise.reject(new Error('tests send nothing to the outside')),
    mailer: null,
    sources: [],
    hookKinds: [],
    publicUrl: () => 'http://hub.example',
  };
  const running: Services[] = [];

  async function start(): Promise<Services> {
    const built: Partial<Services> = {};
    const follower = new Follower(store, deps.log);
    const own: Deps = { ...deps, follower, metrics: new Registry() };
    for (const resource of resources) {
      Object.assign(built, { [resource.name]: resource.create(own, built as Services) });
    }
    const services = built as Services;
    await follower.begin();
    for (const resource of resources) await resource.start?.(services);
    if ('messages' in services) follower.start(sourcesOf(resources, services));
    running.push(services);
    return services;
  }

  return {
    services: await start(),
    store,
    clock,
    again: start,
    async events() {
      const rows = await store.tables<LogTables>().selectFrom('event').selectAll().orderBy('position').execute();
      return rows.map((row) => ({
        kind: row.kind,
        actorId: row.actor_id,
        topicId: row.topic_id,
        data: JSON.parse(row.data),
      }));
    },
    async close() {
      for (const services of running) {
        for (const resource of resources.toReversed()) await resource.stop?.(services);
      }
      await store.close();
    },
  };
}

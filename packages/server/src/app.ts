/** Joins the rooms into a hub that does not listen yet: no socket, no environment. Tests come in by its front door. */

import type { FastifyInstance } from 'fastify';
import { Registry } from 'prom-client';
import type { Config } from './config.ts';
import { HubError } from './contract/errors.ts';
import { Follower, type FollowerSources } from './events/follower.ts';
import { logHead } from './events/log.ts';
import { serveDocs } from './http/docs.ts';
import { healthRoutes } from './http/health.ts';
import { RequestLimits } from './http/limits.ts';
import { openApiRoutes } from './http/openapi.ts';
import { buildServer } from './http/server.ts';
import { migrations, targetOf } from './hub-store.ts';
import { hookKinds } from './integrations/hooks/index.ts';
import { createMailer } from './integrations/mail.ts';
import { createOutgoing, type Outgoing } from './integrations/outgoing.ts';
import type { Source } from './integrations/source.ts';
import { sources } from './integrations/sources/index.ts';
import type { Clock } from './lib/clock.ts';
import { createVault, secretKey } from './lib/crypto.ts';
import type { Logger } from './lib/logger.ts';
import { api } from './resources/api.ts';
import { resources } from './resources/index.ts';
import type { Deps, Resource, Services } from './resources/resource.ts';
import { createIdempotency } from './store/idempotency.ts';
import { measureStore } from './store/metrics.ts';
import { openStore, type StoreTarget } from './store/open.ts';
import type { Store } from './store/store.ts';

export interface AppOptions {
  readonly config: Config;
  /** Of the program that the hub is a part of; told to admins. */
  readonly version?: string;
  readonly clock: Clock;
  readonly log: Logger;
  /** Folder of the built web pages; none are served without it. */
  readonly web?: string;
  readonly store?: StoreTarget;
  readonly outgoing?: Outgoing;
  /** Further sources, for tests. */
  readonly sources?: readonly Source[];
}

export interface App {
  readonly server: FastifyInstance;
  readonly services: Services;
  readonly store: Store;
  /** What `/metrics` shows. */
  readonly metrics: Registry;
  /** Path of the one-time link that makes the first admin; null when there is one. */
  setupLink(): string | null;
  /** Tells where the hub is reached, once it listens. */
  listensAt(url: string): void;
  /** Stops feeds, queues and the store; what was accepted is finished first. */
  close(): Promise<void>;
}

export async function buildApp(options: AppOptions): Promise<App> {
  const { config, clock, log } = options;
  const opened = await openStore(options.store ?? targetOf(config), migrations, clock);
  const idempotency = createIdempotency(opened, clock);
  const metrics = new Registry();
  measureStore(opened, metrics, async () => (await logHead(opened.tables())).position);
  const follower = new Follower(idempotency.store, log);
  let url = config.publicUrl ?? '';
  const deps: Deps = {
    config,
    version: options.version ?? 'unreleased',
    clock,
    log,
    store: idempotency.store,
    follower,
    vault: createVault(secretKey(config.secretKey, config.data)),
    metrics,
    outgoing: options.outgoing ?? createOutgoing(config.allowPrivateTargets),
    mailer: config.mail && createMailer(config.mail.smtpUrl, config.mail.from),
    sources: [...sources, ...(options.sources ?? [])],
    hookKinds,
    publicUrl: () => url,
  };

  const built: Partial<Services> = {};
  for (const resource of resources) Object.assign(built, { [resource.name]: resource.create(deps, built as Services) });
  const services = built as Services;
  await follower.begin();
  for (const resource of resources) await resource.start?.(services);
  follower.start(sourcesOf(resources, services));

  const server = await buildServer({
    routes: [
      ...resources.flatMap((resource) => resource.routes(services)),
      ...openApiRoutes(api),
      ...healthRoutes(readiness(opened)),
    ],
    credentials: services.tokens,
    once: idempotency.once,
    log,
    web: options.web === undefined ? undefined : { folder: options.web, outside: services.outsideViews },
    bodyLimit: config.bodyLimit,
    secure: () => url.startsWith('https:'),
    metrics,
    behindProxy: () => config.publicUrl !== null,
    trustProxy: config.trustProxy,
    limits: new RequestLimits(config.rateLimit, clock),
  });
  serveDocs(server, api);

  return {
    server,
    services,
    store: idempotency.store,
    metrics,
    setupLink: () => services.tokens.setupLink(),
    listensAt(address) {
      url = config.publicUrl ?? address;
    },
    async close() {
      // Feeds never end by themselves; requests under way are answered before what they use stops.
      services.feeds.close();
      await closeServer(server);
      follower.stop();
      for (const { name, stop } of resources.toReversed()) {
        // A store that is away must keep neither the others nor the process from ending.
        await stop?.(services).catch((error: unknown) => log.warn({ err: error }, `${name} could not end in order`));
      }
      await opened.close();
    },
  };
}

/** Ms that a request under way has to end. */
const lastCall = 5_000;

async function closeServer(server: FastifyInstance): Promise<void> {
  const sweeping = setInterval(() => server.server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.server.closeAllConnections(), lastCall);
  await server.close();
  clearInterval(sweeping);
  clearTimeout(deadline);
}

/** Ms after a write that failed in which the hub is not ready, whatever other writes come to. */
const unwellMs = 5_000;

/** Fails, saying why, when the store does not answer or takes no writes. */
function readiness(store: Store): () => Promise<void> {
  let lostAt: number | null = null;
  let isWell = true;
  store.onBatch(({ commitMs }) => {
    isWell = commitMs !== null;
    if (!isWell) lostAt = performance.now();
  });
  return async () => {
    await logHead(store.tables()).catch((cause: unknown) => {
      throw new HubError('unavailable', 'The store does not answer', { cause });
    });
    const full = 'The store takes no writes; its disk may be full';
    // On a disk that is almost full small writes go on between larger ones that fail.
    if (lostAt !== null && performance.now() - lostAt < unwellMs) throw new HubError('unavailable', full);
    if (isWell) return;
    // The last write failed: an empty one tells whether that is over.
    await store
      .write(async () => {})
      .catch((cause: unknown) => {
        throw new HubError('unavailable', full, { cause });
      });
  };
}

/** What a hub that follows the log needs: messages tell what changed, each resource brings its memory up to date. */
export function sourcesOf(resources: readonly Resource[], services: Services): FollowerSources {
  return {
    changesOf: (events) => services.messages.changesOf(events),
    tail: (position) => services.messages.tail(position),
    async hear(events) {
      const put: (() => void)[] = [];
      for (const resource of resources) if (resource.hear) put.push(await resource.hear(services, events));
      return () => {
        for (const each of put) each();
      };
    },
  };
}

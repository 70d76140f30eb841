/** `/metrics` for Prometheus, and the figures of the web server itself. */

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Histogram, type Registry } from 'prom-client';
import { endpoint } from '../contract/endpoint.ts';
import { addressOf, type RequestLimits } from './limits.ts';
import { type Credentials, signIn } from './sign-in.ts';

export interface MetricsOptions {
  readonly registry: Registry;
  readonly credentials: Credentials;
  readonly limits: RequestLimits;
  /** Whether a proxy stands in front of the hub, so that everybody comes from its address. */
  readonly behindProxy: () => boolean;
  /** Paths of feeds: their time is their reader's, not the hub's. */
  readonly streams: ReadonlySet<string>;
}

/** Who is not on the hub's own machine shows the token of an admin. */
const scrape = endpoint({
  method: 'GET',
  path: '/metrics',
  summary: 'Figures of this process for Prometheus',
  access: 'admin',
  verb: 'read',
});

export function serveMetrics(server: FastifyInstance, { registry, streams, ...options }: MetricsOptions): void {
  const requests = new Histogram({
    name: 'tagloop_http_request_duration_seconds',
    help: 'Requests by endpoint and status, without feeds, from the first byte to the end of the answer.',
    labelNames: ['method', 'path', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  server.addHook('onResponse', (request, reply, done) => {
    // The pattern, never the address: that holds ids and secrets, and has no end of values.
    const path = request.routeOptions.url ?? 'none';
    if (!streams.has(path)) {
      requests.observe({ method: request.method, path, status: reply.statusCode }, reply.elapsedTime / 1_000);
    }
    done();
  });
  server.route({
    method: scrape.method,
    url: scrape.path,
    handler: async (request, reply) => {
      if (options.behindProxy() || !isFromThisMachine(request)) {
        const { method, headers, cookies } = request;
        const asked = { method, headers, cookies, address: addressOf(request) };
        await signIn(scrape, asked, options.credentials, options.limits);
      }
      return reply.header('content-type', registry.contentType).send(await registry.metrics());
    },
  });
}

/** Not so when somebody else's address stands in it: then a proxy on this machine passed it on. */
function isFromThisMachine({ socket, headers }: FastifyRequest): boolean {
  const isPassedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => headers[name] !== undefined);
  return !isPassedOn && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '');
}

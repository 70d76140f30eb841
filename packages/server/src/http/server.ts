/** The web server: routes as values in, requests and answers out. Nothing else knows the framework. */

import { Readable } from 'node:stream';
import cookie from '@fastify/cookie';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Registry } from 'prom-client';
import type { Actor } from '../contract/actor.ts';
import type { Endpoint } from '../contract/endpoint.ts';
import { HubError } from '../contract/errors.ts';
import type { Once } from '../contract/once.ts';
import type { Call, Route } from '../contract/route.ts';
import { TextAnswer } from '../contract/textAnswer.ts';
import type { Logger } from '../lib/logger.ts';
import { carryOutOnce } from './idempotency.ts';
import { addressOf, type RequestLimits } from './limits.ts';
import { serveMetrics } from './metrics.ts';
import { toProblem } from './problems.ts';
import { type Credentials, signIn } from './sign-in.ts';
import { openSse } from './sse.ts';
import { serveWeb, type Web } from './static.ts';
import { validatorOf } from './validate.ts';

export interface ServerOptions {
  readonly routes: readonly Route[];
  readonly credentials: Credentials;
  readonly once: Once;
  readonly log: Logger;
  readonly metrics: Registry;
  /** Bytes. */
  readonly bodyLimit: number;
  /** The built web pages; none are served without them. */
  readonly web?: Web;
  /** Whether people reach the hub over TLS, by a proxy in front of it. */
  readonly secure: () => boolean;
  /** Whether a proxy stands in front of the hub: nobody is known by his address then. */
  readonly behindProxy: () => boolean;
  /** Whose `X-Forwarded-For` is believed: so many proxies, or those at these addresses. */
  readonly trustProxy: number | readonly string[];
  readonly limits: RequestLimits;
}

/** A server that does not listen yet: tests send requests into it, `main` opens its port. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const server = fastify({
    bodyLimit: options.bodyLimit,
    routerOptions: { maxParamLength: 500, ignoreTrailingSlash: false },
    forceCloseConnections: 'idle',
    // Who still comes is told in our own words, below.
    return503OnClosing: false,
    // A sender that trickles its headers must not hold a socket for ever; feeds stay open, they send.
    requestTimeout: 60_000,
    trustProxy: trustOf(options.trustProxy),
    // Paths that cannot be read fail before a route is found.
    frameworkErrors: (error, request, reply) => {
      reply.header('x-content-type-options', 'nosniff');
      sendProblem(error, request, reply, options.log);
    },
  });
  refuseWhileStopping(server);
  await server.register(cookie);
  // Bodies are read as bytes: routes decide whether they are JSON, and signatures are over bytes.
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  server.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, options.log));
  const pages = options.web === undefined ? null : await serveWeb(server, options.web);
  server.setNotFoundHandler((request, reply) => {
    if (pages?.answer(request, reply)) return reply;
    const methods = options.routes.flatMap(({ endpoint }) =>
      samePath(endpoint.path, request.url) ? endpoint.method : [],
    );
    if (methods.length > 0) reply.header('allow', methods.join(', '));
    const error =
      methods.length > 0
        ? new HubError('method-not-allowed', `${request.method} is not taken at ${request.url.split('?')[0]}`)
        : new HubError('not-found', `There is nothing at ${request.url.split('?')[0]}`);
    return sendProblem(error, request, reply, options.log);
  });
  server.addHook('onSend', async (_request, reply) => {
    reply.header('x-content-type-options', 'nosniff');
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
  for (const route of options.routes) addRoute(server, route, options);
  serveMetrics(server, {
    registry: options.metrics,
    credentials: options.credentials,
    behindProxy: options.behindProxy,
    limits: options.limits,
    streams: new Set(options.routes.flatMap(({ endpoint }) => (endpoint.kind === 'stream' ? endpoint.path : []))),
  });
  return server;
}

/** Connections that stay open bring requests until the last moment: those are another hub's, or the next start's. */
function refuseWhileStopping(server: FastifyInstance): void {
  let isStopping = false;
  server.addHook('preClose', (done) => {
    isStopping = true;
    done();
  });
  server.addHook('onRequest', (_request, reply, done) => {
    if (!isStopping) return done();
    reply.header('connection', 'close');
    done(new HubError('unavailable', 'The hub is stopping; try again in a moment'));
  });
}

/** As the framework takes it: a hop is the number of proxies between one and the hub. */
function trustOf(proxies: ServerOptions['trustProxy']): string[] | ((address: string, hop: number) => boolean) {
  return typeof proxies === 'number' ? (_address, hop) => hop < proxies : [...proxies];
}

function addRoute(server: FastifyInstance, route: Route, options: ServerOptions): void {
  const { endpoint } = route;
  const validate = validatorOf(endpoint);
  server.route({
    method: endpoint.method,
    url: endpoint.path,
    // A stream without its events would only be held open.
    exposeHeadRoute: endpoint.kind !== 'stream',
    // A body on GET is ignored, not an error of the framework.
    handler: async (request, reply) => {
      const address = addressOf(request);
      const actor = await signIn(
        endpoint,
        { method: request.method, headers: request.headers, cookies: request.cookies, address },
        options.credentials,
        options.limits,
      ).catch((error: unknown) => {
        if (endpoint.basic && error instanceof HubError && error.code === 'not-signed-in') {
          reply.header('www-authenticate', 'Basic realm="Tagloop", charset="UTF-8"');
        }
        throw error;
      });
      options.limits.request(actor?.credential ?? null, address);
      const input = validate({
        params: request.params as Record<string, string>,
        query: request.query as Record<string, unknown>,
        body: request.body as Uint8Array | undefined,
      });
      const call = callOf(request, reply, actor, address, input, options.secure);
      const answer = await carryOutOnce(options.once, endpoint, request, actor, () =>
        route.handle(call as Call<never>),
      );
      if (endpoint.kind === 'stream') return reply;
      return sendAnswer(endpoint, reply, answer);
    },
  });
}

function callOf(
  request: FastifyRequest,
  reply: FastifyReply,
  actor: Actor | null,
  address: string | null,
  input: { params: unknown; query: unknown; body: unknown },
  secure: () => boolean,
): Call<unknown> {
  return {
    params: input.params as never,
    query: input.query as never,
    body: input.body as never,
    rest: (request.params as Record<string, string>)['*'] ?? '',
    actor: actor as never,
    headers: request.headers,
    address,
    secure: secure(),
    setHeader: (name, value) => void reply.header(name, value),
    cookies: request.cookies,
    openStream: () => {
      reply.hijack();
      return openSse(reply.raw);
    },
  };
}

function sendAnswer(endpoint: Endpoint, reply: FastifyReply, answer: unknown): FastifyReply {
  const status = endpoint.status ?? 200;
  reply.code(status);
  if (status === 204) return reply.send();
  if (answer instanceof TextAnswer) return reply.header('content-type', answer.type).send(Readable.from(answer.parts));
  if (hasVersion(answer)) reply.header('etag', `"${answer.version}"`);
  return reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer));
}

/** What can be changed under `If-Match` says which version it is. */
function hasVersion(answer: unknown): answer is { version: number } {
  return typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number';
}

function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply, log: Logger): FastifyReply {
  // The pattern, not the path: an intake's own is its secret.
  const path = request.routeOptions.url ?? 'no route';
  const { problem, retryAfter } = toProblem(error, log, { method: request.method, path });
  if (retryAfter !== undefined) reply.header('retry-after', String(retryAfter));
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

function samePath(pattern: string, url: string): boolean {
  const wanted = pattern.split('/');
  const given = (url.split('?')[0] ?? '').split('/');
  const rest = wanted.at(-1) === '*';
  if (rest ? given.length < wanted.length : given.length !== wanted.length) return false;
  return wanted.every((part, at) => part === '*' || part.startsWith(':') || part === given[at]);
}

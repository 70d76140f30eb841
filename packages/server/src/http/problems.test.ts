import { pino } from 'pino';
import { Registry } from 'prom-client';
import { expect, it } from 'vitest';
import { endpoint } from '../contract/endpoint.ts';
import { systemClock } from '../lib/clock.ts';
import { RequestLimits } from './limits.ts';
import { buildServer } from './server.ts';

it('logs a failure without the secret that stands in the path', async () => {
  const lines: string[] = [];
  const server = await buildServer({
    routes: [
      {
        endpoint: endpoint({ method: 'POST', path: '/in/:secret', summary: 'x', access: 'public', kind: 'raw' }),
        handle: () => Promise.reject(new Error('broken')),
      },
    ],
    credentials: { actorOfToken: async () => null, actorOfSession: async () => null },
    once: async (_request, work) => ({ kind: 'answer', answer: await work() }),
    log: pino({}, { write: (line: string) => void lines.push(line) }),
    metrics: new Registry(),
    bodyLimit: 1000,
    secure: () => false,
    behindProxy: () => false,
    trustProxy: [],
    limits: new RequestLimits(0, systemClock),
  });
  const answer = await server.inject({ method: 'POST', url: '/in/in_s3cr3t', payload: 'x' });
  expect(answer.statusCode).toBe(500);
  expect(lines.join()).toContain('"path":"/in/:secret"');
  expect(lines.join()).not.toMatch(/s3cr3t/);
});

import { Type } from 'typebox';
import { endpoint } from '../contract/endpoint.ts';
import { type Route, routesOf } from '../contract/route.ts';

const endpoints = [
  endpoint({
    method: 'GET',
    path: '/healthz',
    summary: 'The process lives',
    access: 'public',
    answer: Type.Object({ status: Type.Literal('ok') }),
  }),
  endpoint({
    method: 'GET',
    path: '/readyz',
    summary: 'The hub can answer: its store does, and takes writes',
    access: 'public',
    answer: Type.Object({ status: Type.Literal('ready') }),
    errors: ['unavailable'],
  }),
] as const;

const on = routesOf(endpoints);

/** @param ask fails, saying why, when the hub cannot answer or write */
export function healthRoutes(ask: () => Promise<void>): readonly Route[] {
  return [
    on('GET', '/healthz', async () => ({ status: 'ok' as const })),
    on('GET', '/readyz', async () => {
      await ask();
      return { status: 'ready' as const };
    }),
  ];
}

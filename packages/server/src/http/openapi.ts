/** OpenAPI 3.1 from the endpoints themselves, and a page that shows it without loading anything from elsewhere. */

import { Type } from 'typebox';
import { type Endpoint, endpoint } from '../contract/endpoint.ts';
import { errors } from '../contract/errors.ts';
import { type Route, routesOf } from '../contract/route.ts';

const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/openapi.json',
    summary: 'This description',
    access: 'public',
    answer: Type.Unknown(),
  }),
] as const;

const on = routesOf(endpoints);

export function openApiRoutes(api: readonly Endpoint[]): readonly Route[] {
  const document = openApiOf([...api, ...endpoints]);
  return [on('GET', '/api/openapi.json', async () => document)];
}

function openApiOf(api: readonly Endpoint[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of api) {
    const path = each.path.replace(/:(\w+)/g, '{$1}').replace(/\*$/, '{rest}');
    paths[path] = { ...paths[path], [each.method.toLowerCase()]: operationOf(each) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Tagloop',
      version: '1',
      description: 'Bearer token or session cookie. Errors are RFC 9457 problems.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer' },
        session: { type: 'apiKey', in: 'cookie', name: 'tagloop' },
      },
      schemas: { Problem: problem },
    },
    paths,
  };
}

function operationOf(each: Endpoint): Record<string, unknown> {
  const status = String(each.status ?? 200);
  return {
    operationId: `${each.method.toLowerCase()}${each.path.replace(/[^A-Za-z]+(\w?)/g, (_all, letter: string) => letter.toUpperCase())}`,
    tags: [each.path.split('/')[2] ?? 'hub'],
    summary: each.summary,
    ...(each.description && { description: each.description }),
    security:
      each.access === 'public' ? [] : each.access === 'bearer' ? [{ token: [] }] : [{ token: [] }, { session: [] }],
    parameters: parametersOf(each),
    ...bodyOf(each),
    responses: {
      [status]: {
        description: 'Done',
        ...(each.kind === 'stream' && { content: { 'text/event-stream': { schema: { type: 'string' } } } }),
        ...(!each.answer && each.texts && { content: textsOf(each) }),
        ...(each.answer &&
          status !== '204' && { content: { 'application/json': { schema: each.answer }, ...textsOf(each) } }),
      },
      ...problemsOf(each),
    },
  };
}

function textsOf({ texts = [] }: Endpoint): Record<string, unknown> {
  return Object.fromEntries(texts.map((type) => [type, { schema: { type: 'string' } }]));
}

function parametersOf(each: Endpoint): unknown[] {
  const given = [
    ...Object.entries(each.params?.properties ?? {}).map(([name, schema]) => ({
      name,
      in: 'path',
      required: true,
      schema,
    })),
    ...Object.entries(each.query?.properties ?? {}).map(([name, schema]) => ({
      name,
      in: 'query',
      required: each.query?.required?.includes(name) ?? false,
      schema,
    })),
  ];
  return each.path.endsWith('*')
    ? [...given, { name: 'rest', in: 'path', required: true, schema: { type: 'string' } }]
    : given;
}

function bodyOf(each: Endpoint): Record<string, unknown> {
  if (each.kind === 'raw') {
    return { requestBody: { required: true, content: { '*/*': { schema: { type: 'string', format: 'binary' } } } } };
  }
  if (!each.body) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: each.body } } } };
}

function problemsOf(each: Endpoint): Record<string, unknown> {
  const codes = new Set(each.errors ?? []);
  if (each.access !== 'public') codes.add('not-signed-in');
  if (each.body || each.query || each.params) codes.add('invalid');
  const byStatus: Record<string, string[]> = {};
  for (const code of codes) {
    const status = String(errors[code].status);
    byStatus[status] = [...(byStatus[status] ?? []), `${code}: ${errors[code].title}`];
  }
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, sentences]) => [
      status,
      {
        description: sentences.join('; '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

const problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  code: Type.String(),
  fields: Type.Optional(Type.Array(Type.Object({ at: Type.String(), message: Type.String() }))),
  position: Type.Optional(Type.Integer()),
  hint: Type.Optional(Type.String()),
});

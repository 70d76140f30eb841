import { api as endpoints } from '@tagloop/server/api';
import type { Endpoint } from '@tagloop/server/contract/endpoint';
import { readNamedSchemas } from './contracts.ts';
import { anchor, code, codes, type Page, pageOf, table } from './page.ts';
import type { Schema } from './schema.ts';

const schemas = await readNamedSchemas();

export const api: Page = {
  file: 'docs/reference/api.md',
  write: () =>
    pageOf('API', 'the `contract.ts` of each resource', [
      'JSON over HTTP, with `Authorization: Bearer <token>` or a session cookie; `/api/openapi.json` says the same as ' +
        'OpenAPI 3.1. Any call may answer `bad-request`, `invalid`, `not-signed-in`, `scope-missing`, ' +
        '`too-many-requests`, `internal` and `unavailable`; each names those it answers besides, and [Errors](errors.md) ' +
        'explains them all.',
      table(
        ['Call', 'What it does'],
        endpoints.map((each) => [`[${callOf(each)}](#${anchor(callOf(each))})`, each.summary]),
      ),
      ...endpoints.flatMap(sectionOf),
      '## Types',
      ...[...schemas.all].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(typeSectionOf),
    ]),
};

const access: Readonly<Record<Endpoint['access'], string>> = {
  public: 'Anyone',
  user: 'People and robots',
  person: 'People, not robots',
  admin: 'Admins',
  bearer: 'With a token',
};

function callOf({ method, path }: Endpoint): string {
  return `${method} ${path}`;
}

function sectionOf(endpoint: Endpoint): string[] {
  const { answer, description, errors, kind, status, summary, texts, verb } = endpoint;
  const result = answer && status !== 204 ? schemas.describe(answer) : 'nothing';
  return [
    `### ${callOf(endpoint)}`,
    `${summary}.${description ? ` ${description}` : ''}`,
    [
      `${access[endpoint.access]}${verb ? `; a token with ${code(verb)}` : ''}.`,
      kind === 'raw' ? 'The body is taken as it comes.' : '',
      kind === 'stream' ? 'Answers a stream of Server-Sent Events.' : `Answers ${status ?? 200} with ${result}.`,
      texts ? `With \`Accept\` also as ${codes(texts)}.` : '',
      errors?.length ? `Errors: ${codes(errors)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    table(
      ['In', 'Field', 'Takes', 'Meaning'],
      [...rowsOf('path', endpoint.params), ...rowsOf('query', endpoint.query), ...rowsOf('body', endpoint.body)],
    ),
  ];
}

/** A body that is no object, or has a name, is one row. */
function rowsOf(place: string, schema: Schema | undefined): string[][] {
  if (!schema) return [];
  const fields = schemas.fieldsOf(schema);
  const described = schemas.describe(schema);
  if (fields.length === 0 || described.startsWith('[')) return [[place, '', described, '']];
  return fields.map(({ name, takes, optional, description }) => [
    place,
    code(name),
    `${takes}${optional ? '; may be left out' : ''}`,
    description,
  ]);
}

function typeSectionOf([name, schema]: readonly [string, Schema]): string[] {
  const fields = schemas.fieldsOf(schema);
  const rows = fields.map((field) => [
    code(field.name),
    `${field.takes}${field.optional ? '; may be left out' : ''}`,
    field.description,
  ]);
  const line = fields.length === 0 ? (schema.description ?? `${schemas.spell(schema)}.`) : '';
  return [`### ${name}`, line, table(['Field', 'Takes', 'Meaning'], rows)];
}

/** `/api/docs`: the reference as one page without any script, made from the same endpoints as OpenAPI. */

import type { FastifyInstance } from 'fastify';
import type { TSchema } from 'typebox';
import type { Endpoint } from '../contract/endpoint.ts';
import { errors } from '../contract/errors.ts';

export function serveDocs(server: FastifyInstance, api: readonly Endpoint[]): void {
  const page = pageOf(api);
  server.route({
    method: 'GET',
    url: '/api/docs',
    handler: (_request, reply) =>
      reply
        .header('content-type', 'text/html; charset=utf-8')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
        .send(page),
  });
}

function pageOf(api: readonly Endpoint[]): string {
  const problems = Object.entries(errors)
    .map(
      ([code, { status, title }]) =>
        `<tr id="error-${code}"><td>${status}</td><td><code>${code}</code></td><td>${asData(title)}</td></tr>`,
    )
    .join('');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>Tagloop API</title><style>${style}</style></head><body><main>
<h1>Tagloop API</h1>
<p>Send <code>Authorization: Bearer &lt;token&gt;</code>. Bodies are JSON; times are RFC 3339; lists go on with <code>next</code> as
<code>cursor</code>. POST takes an <code>Idempotency-Key</code>. The same as <a href="/api/openapi.json">OpenAPI 3.1</a>.</p>
${api.map(sectionOf).join('\n')}
<h2>Errors</h2><p>RFC 9457 problems: <code>code</code> is stable, <code>detail</code> says what to change.</p>
<table><tr><th>Status</th><th>Code</th><th>Meaning</th></tr>${problems}</table>
</main></body></html>`;
}

function sectionOf(each: Endpoint): string {
  const rights = [each.access, each.verb].filter((part) => part !== undefined && part !== 'public').join(', ');
  const fields = [
    ...fieldsOf('path', each.params),
    ...fieldsOf('query', each.query),
    ...fieldsOf('body', each.body),
    ...fieldsOf(`answer ${each.status ?? 200}`, each.status === 204 ? undefined : each.answer),
  ].join('');
  return `<section><h2><b>${each.method}</b> ${asData(each.path)}</h2>
<p>${asData(each.summary)}. ${asData(each.description ?? '')}${rights && ` <em>${rights}</em>`}</p>
${fields && `<table>${fields}</table>`}</section>`;
}

function fieldsOf(where: string, schema: TSchema | undefined): string[] {
  if (!schema) return [];
  const {
    properties,
    allOf,
    required = [],
  } = schema as TSchema & {
    properties?: Record<string, TSchema & { description?: string }>;
    allOf?: TSchema[];
    required?: string[];
  };
  if (allOf) return allOf.flatMap((part) => fieldsOf(where, part));
  return Object.entries(properties ?? {}).map(
    ([name, field]) =>
      `<tr><td>${where}</td><td><code>${asData(name)}</code>${required.includes(name) ? '' : ' ?'}</td><td>${asData(typeOf(field))}</td><td>${asData(field.description ?? '')}</td></tr>`,
  );
}

/** The type of a schema in words: `text`, `list of id`, `open | done`. */
function typeOf(schema: TSchema): string {
  const {
    type,
    items,
    anyOf,
    enum: values,
    const: only,
  } = schema as TSchema & {
    type?: string;
    items?: TSchema;
    anyOf?: TSchema[];
    enum?: unknown[];
    const?: unknown;
  };
  if (only !== undefined) return String(only);
  if (values) return values.join(' | ');
  if (anyOf) return anyOf.map(typeOf).join(' | ');
  if (type === 'array' && items) return `list of ${typeOf(items)}`;
  return type === 'string' ? 'text' : (type ?? 'any');
}

/** User-made text never stands here, yet what looks like markup is shown as it is. */
function asData(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `body{font:15px/1.5 system-ui,sans-serif;color:#1b1b24;margin:0;background:#fff}main{max-width:960px;margin:0 auto;padding:32px 20px}
h1{font-size:24px}h2{font-size:15px;font-weight:500;margin:0 0 4px}section{border-top:1px solid #e5e5e9;padding:16px 0}b{color:#6344c9}
p{margin:4px 0 8px}em{color:#696974;font-style:normal;font-size:13px}table{border-collapse:collapse;width:100%;font-size:13px}
td,th{text-align:left;padding:3px 12px 3px 0;vertical-align:top;overflow-wrap:anywhere}td:first-child{color:#696974;white-space:nowrap}code{font:13px ui-monospace,monospace}
@media(prefers-color-scheme:dark){body{background:#111117;color:#ededf1}section{border-color:#23232a}b,a{color:#b5a8ff}em,td:first-child{color:#8f909a}}`;

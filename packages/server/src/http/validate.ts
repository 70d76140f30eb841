/** Checks params, query and body of a request against its endpoint's schemas, with sentences. */

import type { TObject, TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';
import type { Endpoint } from '../contract/endpoint.ts';
import { type FieldError, HubError } from '../contract/errors.ts';
import { badText, readUtf8 } from '../contract/text.ts';

export interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface RawInput {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  /** Bytes as they came; undefined without a body. */
  readonly body: Uint8Array | undefined;
}

/** @returns a function that gives the checked input or throws `bad-request` or `invalid` */
export function validatorOf(endpoint: Endpoint): (raw: RawInput) => Input {
  const params = endpoint.params && fieldsOf('path', endpoint.params, true);
  const query = endpoint.query && fieldsOf('query', endpoint.query, true);
  const body = endpoint.body && fieldsOf('body', endpoint.body, false);
  return (raw) => ({
    params: params?.(raw.params),
    query: query?.(raw.query) ?? refuseAny(raw.query),
    body: endpoint.kind === 'raw' ? (raw.body ?? new Uint8Array()) : body?.(readJson(raw.body)),
  });
}

function readJson(bytes: Uint8Array | undefined): unknown {
  if (!bytes || bytes.length === 0) throw new HubError('bad-request', 'The body is empty; send JSON');
  const text = readUtf8(bytes);
  try {
    return JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : '';
    throw new HubError('bad-request', `The body is not JSON: ${why}`);
  }
}

function fieldsOf(where: string, schema: TSchema, convert: boolean): (value: unknown) => unknown {
  const compiled = Compile(schema);
  const properties = propertiesOf(schema);
  return (given) => {
    const value = convert ? Value.Convert(schema, given) : given;
    if (!compiled.Check(value)) {
      const fields = errorsOf(compiled.Errors(value));
      throw new HubError('invalid', sentence(where, fields), { fields });
    }
    const unknown = properties ? Object.keys(value as object).find((key) => !properties.has(key)) : undefined;
    if (unknown !== undefined) {
      const known = [...(properties ?? [])].join(', ');
      throw new HubError('invalid', `The ${where} has no field "${unknown}"; it takes ${known || 'none'}`, {
        fields: [{ at: `/${unknown}`, message: 'unknown field' }],
      });
    }
    const bad = badText(value);
    if (bad) throw new HubError('invalid', `The ${where} field ${bad.at} ${bad.message}`, { fields: [bad] });
    return value;
  };
}

/** Names of the fields that an object or an intersection of objects has; null for any other schema. */
function propertiesOf(schema: TSchema): Set<string> | null {
  const { properties, allOf } = schema as Partial<TObject> & { allOf?: readonly TSchema[] };
  if (properties && !('patternProperties' in schema)) return new Set(Object.keys(properties));
  const parts = allOf?.map(propertiesOf);
  if (!parts?.every((part) => part !== null)) return null;
  return new Set(parts.flatMap((part) => [...part]));
}

function refuseAny(query: Readonly<Record<string, unknown>>): undefined {
  const unknown = Object.keys(query)[0];
  if (unknown === undefined) return undefined;
  throw new HubError('invalid', `This path takes no query field, so no "${unknown}"`);
}

interface SchemaError {
  readonly instancePath: string;
  readonly message: string;
}

function errorsOf(errors: readonly SchemaError[]): FieldError[] {
  const seen = new Map<string, FieldError>();
  for (const { instancePath, message } of errors) {
    if (!seen.has(instancePath)) seen.set(instancePath, { at: instancePath, message });
  }
  return [...seen.values()].slice(0, 10);
}

function sentence(where: string, fields: readonly FieldError[]): string {
  const first = fields[0];
  if (!first) return `The ${where} is not as it must be`;
  return first.at === '' ? `The ${where} ${first.message}` : `The ${where} field ${first.at} ${first.message}`;
}

/** Settings of an intake or a hook: checked against the schema of their kind, with its defaults filled in. */

import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { type FieldError, HubError } from '../contract/errors.ts';

export type Settings = Readonly<Record<string, unknown>>;

/** Throws `invalid` with an error for each wrong field. */
export function readSettings(schema: TSchema, given: Settings): Settings {
  const filled: unknown = Value.Default(schema, structuredClone(given));
  const fields = [...unknownFields(schema, given), ...wrongFields(schema, filled)];
  const [first] = fields;
  if (first || !isRecord(filled)) {
    const why = first ? `${first.at} ${first.message}` : 'they must be an object';
    throw new HubError('invalid', `The settings are not as this kind needs them: ${why}`, { fields });
  }
  return filled;
}

function unknownFields(schema: TSchema, given: Settings): FieldError[] {
  if (!('properties' in schema) || !isRecord(schema.properties)) return [];
  const known = new Set(Object.keys(schema.properties));
  return Object.keys(given)
    .filter((name) => !known.has(name))
    .map((name) => ({
      at: `/settings/${name}`,
      message: `is no setting; there are ${[...known].join(', ') || 'none'}`,
    }));
}

function wrongFields(schema: TSchema, value: unknown): FieldError[] {
  const byPlace = new Map<string, FieldError>();
  for (const { instancePath, message } of Value.Errors(schema, value)) {
    const at = `/settings${instancePath}`;
    if (!byPlace.has(at)) byPlace.set(at, { at, message });
  }
  return [...byPlace.values()].slice(0, 10);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

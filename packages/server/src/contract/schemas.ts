/** Small schemas that several contracts share. */

import { type TObjectOptions, type TSchema, type TString, Type } from 'typebox';

export const Id = Type.String({ pattern: '^[0-9a-v]{1,11}$', description: 'Id: 1 to 11 of 0-9 a-v' });
export const Instant = Type.String({ description: 'RFC 3339 time, such as 2026-11-22T09:30:00.000Z' });
export const Path = Type.String({ minLength: 2, maxLength: 200, description: 'Topic path, such as /Build/Pipelines' });
export const UserName = Type.String({
  minLength: 1,
  maxLength: 64,
  description: 'Letters, digits, _ . - ; no final dot',
});
export const Key = Type.String({
  minLength: 1,
  maxLength: 300,
  description: "The sender's own identity of the message",
});

export const Label = Type.Object({ text: Type.String(), color: Type.String() });
export const LabelInput = Type.Object({
  text: Type.String({ minLength: 1, maxLength: 100 }),
  color: Type.Optional(
    Type.String({ maxLength: 64, description: 'hex, rgb(), hsl() or a CSS name; known texts have one' }),
  ),
});

export const Cursor = Type.String({ maxLength: 200, description: 'The `next` of the page before' });
export const Limit = Type.Integer({ minimum: 1, maximum: 1000, default: 100 });

export const Empty = Type.Object({});

/**
 * Values by name. A name that the pattern of names does not take is refused, such as one with a line break; a plain record
 * lets it through with any value.
 */
export function Dictionary<Value extends TSchema>(name: TString, value: Value, options: TObjectOptions = {}) {
  return Type.Record(name, value, { ...options, additionalProperties: false });
}

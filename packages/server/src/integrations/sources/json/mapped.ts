/** What a mapping gives, as operations. Tags, words and links are named apart, so that words can neither tag nor call. */

import { parseColor } from '@tagloop/language/labels/colors';
import type { Label } from '@tagloop/language/labels/label';
import { isMention } from '@tagloop/language/text/mentions';
import { parseInstant } from '@tagloop/language/time/instant';
import { tag, tagList, word, writeForm } from '@tagloop/language/vocabulary/form';
import { type Static, type TSchema, Type } from 'typebox';
import { Value } from 'typebox/value';
import { Dictionary, Key, LabelInput } from '../../../contract/schemas.ts';
import { shortened } from '../../shortened.ts';
import { BadPayload, type Operation } from '../../source.ts';

/** JSONata makes one of a list of one. */
const oneOrMany = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Array(schema, { maxItems: 50 })]);
const Word = Type.Union([Type.String({ maxLength: 400 }), Type.Number()]);
const Identity = Type.Union([Key, Type.Number()]);
const Labels = oneOrMany(Type.Union([Type.String({ minLength: 1, maxLength: 100 }), LabelInput]));
const strict = { additionalProperties: false };

const Words = {
  /** `{ "deploy": true, "service": "api" }` is `#deploy #service:api`; what is null or empty is left out. */
  tags: Type.Optional(Dictionary(Type.String(), Type.Union([Type.Boolean(), Type.Null(), oneOrMany(Word)]))),
  title: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Null()])),
  url: Type.Optional(Type.Union([Type.String(), Type.Null()])),
  mentions: Type.Optional(oneOrMany(Type.String())),
  body: Type.Optional(Type.Union([Type.String(), Type.Null()])),
};

const Reply = Type.Object({ ...Words, key: Type.Optional(Identity), labels: Type.Optional(Labels) }, strict);

const Mapped = Type.Object(
  {
    ...Words,
    key: Identity,
    parentKey: Type.Optional(Type.Union([Identity, Type.Null()])),
    labels: Type.Optional(Labels),
    removeLabels: Type.Optional(oneOrMany(Type.String({ minLength: 1, maxLength: 100 }))),
    reply: Type.Optional(Reply),
    /** RFC 3339, or seconds or milliseconds since 1970. */
    at: Type.Optional(Type.Union([Type.String(), Type.Number(), Type.Null()])),
    place: Type.Optional(Type.Union([Type.String({ pattern: '^\\w+(/\\w+)*$', maxLength: 100 }), Type.Null()])),
  },
  strict,
);
type Mapped = Static<typeof Mapped>;

/** Throws `BadPayload` that says what in the mapping's result is not as it must be. */
export function operationsOf(result: unknown, receivedAt: number): Operation[] {
  const all: readonly unknown[] = Array.isArray(result) ? result.map(writable) : [writable(result)];
  return all.map((each, at) => {
    const place = Array.isArray(result) ? `result.${at}` : 'result';
    return operationOf(checked(each, place), receivedAt, place);
  });
}

/** Without U+0000 and lone surrogates, which no text of the hub may hold. */
function writable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\0|\p{Cs}/gu, '');
  if (Array.isArray(value)) return value.map(writable);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [writable(name), writable(inner)]));
}

function checked(value: unknown, place: string): Mapped {
  if (Value.Check(Mapped, value)) return value;
  const [error] = Value.Errors(Mapped, value);
  const path = error?.instancePath.split('/').slice(1) ?? [];
  const names = Object.keys(Mapped.properties);
  const hint = names.includes(path[0] ?? '') ? '' : `; it may give ${names.join(', ')}`;
  throw new BadPayload(`The mapping gives what the hub cannot take${hint}`, [place, ...path].join('.'));
}

function operationOf(mapped: Mapped, receivedAt: number, place: string): Operation {
  const key = keyOf(mapped.key, `${place}.key`);
  const { parentKey, labels, removeLabels, reply } = mapped;
  const replyText = reply && textOf(reply);
  if (reply && !replyText) throw new BadPayload('The reply has neither tags nor a title', `${place}.reply`);
  return {
    key,
    ...(parentKey != null && { parentKey: keyOf(parentKey, `${place}.parentKey`) }),
    ...(textOf(mapped) && { text: textOf(mapped) }),
    ...((labels || removeLabels) && { labels: { set: labelsOf(labels), remove: many(removeLabels) } }),
    ...(reply &&
      replyText && {
        reply: {
          ...(reply.key !== undefined && { key: keyOf(reply.key, `${place}.reply.key`) }),
          text: replyText,
          labels: labelsOf(reply.labels),
        },
      }),
    at: timeOf(mapped.at ?? undefined, receivedAt, `${place}.at`),
    ...(mapped.place != null && { place: mapped.place }),
  };
}

function keyOf(key: string | number, at: string): string {
  const text = String(key).replace(/[\s\p{Cc}]/gu, encodeURIComponent);
  if (text === '' || text.length > 300) throw new BadPayload('A key has 1 to 300 characters', at);
  return text;
}

function textOf({ tags = {}, title, url, mentions, body }: Pick<Mapped, keyof typeof Words>): string {
  const written = Object.entries(tags).map(([name, value]) => {
    if (value === true) return word(name);
    if (value === false || value === null) return '';
    return Array.isArray(value) ? tagList(name, value.map(String)) : tag(name, value);
  });
  const words = {
    text: shortened(String(title ?? ''), 1000),
    url: url ?? undefined,
    mentions: many(mentions).filter(isMention),
    body: body ? shortened(body) : undefined,
  };
  return writeForm(written, words).trim();
}

function labelsOf(labels: Mapped['labels']): (Label | string)[] {
  return many(labels).flatMap((label) => {
    const { text, color } = typeof label === 'string' ? { text: label, color: undefined } : label;
    const line = text.replace(/\s+/gu, ' ').trim();
    if (line === '') return [];
    const known = color === undefined ? null : parseColor(color);
    return [known === null ? line : { text: line, color: known }];
  });
}

function many<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** Seconds until the year 5138; what is larger is milliseconds. */
const mostSeconds = 1e11;

function timeOf(at: string | number | undefined, receivedAt: number, place: string): number {
  if (at === undefined) return receivedAt;
  const time = typeof at === 'string' ? parseInstant(at) : Math.round(at < mostSeconds ? at * 1000 : at);
  if (time === null || !Number.isSafeInteger(time) || time < 0 || time > 253_402_300_799_999) {
    throw new BadPayload('must be a time, such as 2026-11-22T09:30:00Z or seconds since 1970', place);
  }
  return time;
}

/**
 * Reading a payload of which nothing is known: every field is named with its type where it is read, and whatever does
 * not fit is a `BadPayload` that says where. Paths are names and list positions between dots: `commits.0.author.name`.
 */

import { BadPayload } from './source.ts';

export class Fields {
  readonly #value: unknown;
  readonly #at: string;

  constructor(value: unknown, at: string) {
    this.#value = value;
    this.#at = at;
  }

  /** A text that is not empty, without U+0000 and lone surrogates, which no text of the hub may hold. */
  string(path: string): string {
    return this.#required(path, this.optionalString(path), 'a text');
  }

  /** Undefined when missing, null or empty. */
  optionalString(path: string): string | undefined {
    const value = this.#valueAt(path);
    if (value === undefined || value === '') return undefined;
    if (typeof value !== 'string') throw this.#mismatch(path, 'a text');
    return value.replace(unwritable, '') || undefined;
  }

  number(path: string): number {
    return this.#required(path, this.optionalNumber(path), 'a number');
  }

  /** Undefined when missing or null. */
  optionalNumber(path: string): number | undefined {
    const value = this.#valueAt(path);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) throw this.#mismatch(path, 'a number');
    return value;
  }

  /** A whole number that is not negative, such as an id. */
  integer(path: string): number {
    const value = this.number(path);
    if (!Number.isSafeInteger(value) || value < 0) throw this.#mismatch(path, 'a whole number');
    return value;
  }

  /** False when missing or null. */
  flag(path: string): boolean {
    const value = this.#valueAt(path);
    if (value !== undefined && typeof value !== 'boolean') throw this.#mismatch(path, 'true or false');
    return value ?? false;
  }

  /** A moment, ms since 1970: an ISO 8601 text with its offset, or a number of seconds since 1970. */
  time(path: string): number {
    return this.#required(path, this.optionalTime(path), 'a time');
  }

  /** Undefined when missing, null or empty. */
  optionalTime(path: string): number | undefined {
    const value = this.#valueAt(path);
    if (value === undefined || value === '') return undefined;
    const time = momentOf(value);
    if (time === undefined) throw this.#mismatch(path, 'a time');
    return time;
  }

  object(path: string): Fields {
    return this.#required(path, this.optionalObject(path), 'an object');
  }

  /** Undefined when missing or null. */
  optionalObject(path: string): Fields | undefined {
    const value = this.#valueAt(path);
    if (value === undefined) return undefined;
    if (!isRecord(value)) throw this.#mismatch(path, 'an object');
    return new Fields(value, this.#join(path));
  }

  /** The objects of a list; empty when the list is missing or null. */
  list(path: string): Fields[] {
    const value = this.#valueAt(path);
    if (value === undefined) return [];
    if (!Array.isArray(value)) throw this.#mismatch(path, 'a list');
    return value.map((_, index) => this.object(`${path}.${index}`));
  }

  /** The texts of an object by their names, which may hold dots; empty when the object is missing or null. */
  texts(path: string): ReadonlyMap<string, string> {
    const value = this.#valueAt(path);
    if (value === undefined) return new Map();
    if (!isRecord(value)) throw this.#mismatch(path, 'an object');
    return new Map(
      Object.entries(value).flatMap(([name, text]) => {
        const kept = typeof text === 'string' ? text.replace(unwritable, '') : '';
        return kept === '' ? [] : [[name, kept] as const];
      }),
    );
  }

  /** Whether something other than null is there. */
  has(path: string): boolean {
    return this.#valueAt(path) !== undefined;
  }

  /** Undefined for null, too. A text on the way that is no object ends the search. */
  #valueAt(path: string): unknown {
    let value = this.#value;
    for (const name of path.split('.')) {
      value = isRecord(value) || Array.isArray(value) ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined;
    }
    return value ?? undefined;
  }

  #required<Value>(path: string, value: Value | undefined, expected: string): Value {
    if (value === undefined) throw new BadPayload(`${expected} is missing`, this.#join(path));
    return value;
  }

  #mismatch(path: string, expected: string): BadPayload {
    return new BadPayload(`${expected} must stand here`, this.#join(path));
  }

  #join(path: string): string {
    return this.#at === '' ? path : `${this.#at}.${path}`;
  }
}

/** The fields of a parsed body. */
export function fieldsOf(payload: unknown): Fields {
  if (!isRecord(payload)) throw new BadPayload('The payload must be a JSON object');
  return new Fields(payload, '');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** U+0000 and lone surrogates. */
const unwritable = /\0|\p{Cs}/gu;

/** ISO 8601, and as Ruby writes it: `2026-11-22 09:12:31 UTC`, `2026-11-22 10:12:31 +0100`. */
const isoTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z| UTC| ?[+-]\d{2}:?\d{2})$/;

/** The end of the year 9999, the last that ISO 8601 writes with four digits. */
const lastSecond = 253_402_300_799;

function momentOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value >= 0 && value <= lastSecond ? Math.round(value * 1000) : undefined;
  if (typeof value !== 'string' || !isoTime.test(value)) return undefined;
  const time = Date.parse(value);
  return Number.isNaN(time) ? undefined : time;
}

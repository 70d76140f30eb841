/** What every source must hold, whoever the sender: run over its recorded payloads and over mutations of them. */

import { readdirSync, readFileSync } from 'node:fs';
import { mentionsOf } from '@tagloop/language/text/mentions';
import { tagsOf } from '@tagloop/language/text/tags';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BadPayload, type Operation, type Reading, type Source } from '../integrations/source.ts';
import { changedAt, mutationsOf, pathsOf, valueAt } from './json-mutations.ts';
import { expectOperation } from './operation-rules.ts';

export interface RecordedDelivery {
  /** Of its file: `<event>__<variant>`. */
  readonly name: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: unknown;
}

/** The deliveries in a folder of `<event>__<variant>.json`; `headersOf` says which headers come with an event. */
export function recordedDeliveries(
  folder: URL,
  headersOf: (event: string) => Readonly<Record<string, string>>,
): RecordedDelivery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.json'.length);
      const payload: unknown = JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
      return { name, headers: headersOf(name.split('__')[0] ?? name), payload };
    });
}

export interface SourceSuite<Settings> {
  readonly source: Source<Settings>;
  readonly settings: Settings;
  readonly recorded: readonly RecordedDelivery[];
  /** Names of deliveries of which a part has no time of its own: that happened when they were received. */
  readonly timeless?: readonly string[];
}

const receivedAt = Date.UTC(2031, 0, 1);
const hostile = 'Fix #hostile @hostile #hostile:1 ＃hostile\n#hostile\r@group:hostile @oncall:hostile';

export function sourceSuite<Settings>({ source, settings, recorded, timeless = [] }: SourceSuite<Settings>): void {
  const read = async ({ headers }: RecordedDelivery, payload: unknown) =>
    source.read({ headers, payload, settings, receivedAt });

  describe(`the source ${source.kind}`, () => {
    test('says how to point the sender here', () => {
      expect(source.setup).toContain('{{url}}');
      expect(source.setup.includes('{{secret}}')).toBe(source.verify !== undefined);
    });

    test('has samples that it reads without complaint', async () => {
      expect(source.samples.length).toBeGreaterThan(0);
      expect(new Set(source.samples.map(({ name }) => name)).size).toBe(source.samples.length);
      for (const { headers, payload } of source.samples) {
        const reading = await source.read({ headers, payload, settings, receivedAt });
        expect(operationsOf(reading).length).toBeGreaterThan(0);
      }
    });

    test('believes nobody who does not sign', () => {
      expect(source.verify?.(new Uint8Array([123, 125]), {}, 'secret') ?? false).toBe(false);
    });

    test('names any event without complaint', () => {
      for (const payload of [null, undefined, 1, 'text', [], {}]) {
        expect(source.eventOf({ headers: {}, payload })).not.toBe('');
        expect(() => source.deliveryIdOf?.({ headers: {}, payload })).not.toThrow();
      }
    });

    describe.each(recorded)('given $name', (delivery) => {
      const { name, payload } = delivery;

      test('reads it, and the same again', async () => {
        const reading = await read(delivery, structuredClone(payload));
        expect(await read(delivery, payload)).toEqual(reading);
        if (reading.outcome === 'unsupported') expect(reading.reason).toMatch(/^[A-Z].*\.$/);
      });

      test('writes what the hub takes, at a time that the payload tells', async () => {
        const times = timesIn(payload);
        if (timeless.includes(name)) times.add(receivedAt);
        for (const operation of operationsOf(await read(delivery, payload))) {
          expectOperation(operation);
          expect(times, `${operation.key} at ${new Date(operation.at).toISOString()}`).toContain(operation.at);
        }
      });

      test('lets no text from outside tag or call', async () => {
        const paths = pathsOf(payload).filter((path) => typeof valueAt(payload, path) === 'string');
        for (const path of paths) expectHarmless(await attempt(read(delivery, changedAt(payload, path, hostile))));
      });

      test('reads whatever else comes, or calls it a bad payload', async () => {
        await fc.assert(
          fc.asyncProperty(mutationsOf(payload), async (mutation) => {
            for (const operation of operationsOf(await attempt(read(delivery, mutation)))) expectOperation(operation);
          }),
          { numRuns: 150 },
        );
      });
    });
  });
}

/** Undefined for a bad payload; any other error goes on. */
async function attempt(reading: Promise<Reading>): Promise<Reading | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof BadPayload) return undefined;
    throw error;
  }
}

function operationsOf(reading: Reading | undefined): readonly Operation[] {
  return reading?.outcome === 'operations' ? reading.operations : [];
}

function expectHarmless(reading: Reading | undefined): void {
  for (const { text = '', reply } of operationsOf(reading)) {
    for (const written of [text, reply?.text ?? '']) {
      expect(tagsOf(written).filter((tag) => tag.startsWith('hostile'))).toEqual([]);
      expect(mentionsOf(written).filter((name) => name.includes('hostile'))).toEqual([]);
    }
  }
}

/** Every moment that stands in a payload, as ISO 8601 text, in seconds or in milliseconds since 1970. */
function timesIn(payload: unknown): Set<number> {
  const moments = pathsOf(payload).flatMap((path) => {
    const value = valueAt(payload, path);
    if (typeof value === 'number') return [value, value * 1000];
    return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}[T ]/.test(value) ? [Date.parse(value)] : [];
  });
  return new Set(moments);
}

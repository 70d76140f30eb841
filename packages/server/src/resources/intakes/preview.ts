/** What a source would make of deliveries, shown before settings are saved. */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Settings } from '../../integrations/settings.ts';
import { BadPayload, type Operation, type Reading, type Source } from '../../integrations/source.ts';
import { lineOf, parseJson } from './body.ts';
import type { Preview } from './contract.ts';
import type { Headers } from './headers.ts';

export interface PreviewInput {
  /** Wire id of the delivery; null for a payload that was never delivered. */
  readonly delivery: string | null;
  readonly headers: Headers;
  /** JSON text. */
  readonly payload: string;
  /** Ms since 1970. */
  readonly receivedAt: number;
}

export async function previewOf(
  source: Source,
  settings: Settings,
  { delivery, headers, payload: text, receivedAt }: PreviewInput,
): Promise<Preview> {
  let event = 'unknown';
  try {
    const payload = parseJson(text);
    event = lineOf(source.eventOf({ headers, payload }), 100);
    const reading = await source.read({ headers, payload, settings, receivedAt });
    return { delivery, event, ...shown(reading, settings.split === true) };
  } catch (error) {
    if (!(error instanceof BadPayload)) throw error;
    return { delivery, event, outcome: 'rejected', detail: error.message, operations: [] };
  }
}

function shown(reading: Reading, isSplit: boolean): Pick<Preview, 'outcome' | 'detail' | 'operations'> {
  if (reading.outcome === 'unsupported') return { outcome: 'unsupported', detail: reading.reason, operations: [] };
  return {
    outcome: 'accepted',
    detail: '',
    operations: reading.operations.map((operation) => shownOperation(operation, isSplit)),
  };
}

function shownOperation(
  { key, parentKey, text, labels, reply, at, place }: Operation,
  isSplit: boolean,
): Preview['operations'][number] {
  return {
    key,
    parentKey,
    text,
    labels: labels?.set && textsOf(labels.set),
    removedLabels: labels?.remove && [...labels.remove],
    reply: reply && { key: reply.key, text: reply.text, labels: textsOf(reply.labels ?? []) },
    at: formatInstant(at),
    ...(isSplit && { place }),
  };
}

function textsOf(labels: readonly (string | { readonly text: string })[]): string[] {
  return labels.map((label) => (typeof label === 'string' ? label : label.text));
}

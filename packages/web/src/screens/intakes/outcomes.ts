/** How deliveries end, as a reader sorts them. */

import type { Glyph, Tone } from '@tagloop/language/labels/looks';
import type { Delivery } from '../../data/deliveries.ts';

export type Outcome = Delivery['outcome'];
export type OutcomeGroup = 'done' | 'ignored' | 'failed';

/** In the order of the filter. */
export const outcomeGroups: Readonly<Record<OutcomeGroup, readonly Outcome[]>> = {
  done: ['accepted'],
  ignored: ['unsupported', 'duplicate'],
  failed: ['rejected', 'failed'],
};

interface Look {
  readonly glyph: Glyph;
  readonly tone: Tone;
  readonly group: OutcomeGroup;
}

export const outcomeLooks: Readonly<Record<Outcome, Look>> = {
  accepted: { glyph: 'ok', tone: 'ok', group: 'done' },
  unsupported: { glyph: 'mute', tone: 'idle', group: 'ignored' },
  duplicate: { glyph: 'mute', tone: 'idle', group: 'ignored' },
  rejected: { glyph: 'bad', tone: 'bad', group: 'failed' },
  failed: { glyph: 'bad', tone: 'bad', group: 'failed' },
};

export function isGroup(text: unknown): text is OutcomeGroup {
  return typeof text === 'string' && Object.hasOwn(outcomeGroups, text);
}

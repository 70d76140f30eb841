/** The two answers of a source. */

import type { Operation, Reading } from './source.ts';

export function written(...operations: readonly Operation[]): Reading {
  return { outcome: 'operations', operations };
}

/** @param reason a sentence for the log */
export function unsupported(reason: string): Reading {
  return { outcome: 'unsupported', reason };
}

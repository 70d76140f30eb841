/** Test totals of a run or a step: the tag `#tests:<passed>/<total>`, or a label of the same form. */

import type { Label } from '../labels/label.ts';

export interface Tests {
  readonly passed: number;
  readonly total: number;
}

/** The value of the tag; absent when there are no totals. */
export function writeTests(tests: Tests | undefined): string | undefined {
  return tests && `${tests.passed}/${tests.total}`;
}

export function readTests(value: string | undefined): Tests | undefined {
  const match = /^(\d{1,9})\/(\d{1,9})$/.exec(value ?? '');
  return match ? { passed: Number(match[1]), total: Number(match[2]) } : undefined;
}

/** Start of the label that carries totals which were added up from the steps. */
export const testsLabel = 'tests:';

/** The totals that a label carries. */
export function testsOf(labels: readonly Label[]): Tests | undefined {
  const label = labels.find(({ text }) => text.startsWith(testsLabel));
  return readTests(label?.text.slice(testsLabel.length));
}

/** When a step was in which state, from the history of its message. */

import { type RunState, runStates } from '@tagloop/language/vocabulary/run';

export interface Span {
  readonly state: RunState;
  /** Milliseconds since 1970. */
  readonly from: number;
  /** Absent while it lasts. */
  readonly to?: number;
}

interface Entry {
  /** RFC 3339. */
  readonly at: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/**
 * @param entries oldest first; each tells only what changed
 * @param state that the step has now
 */
export function spansOf(entries: readonly Entry[], state: RunState | undefined): readonly Span[] {
  const changes = entries.flatMap(({ at, data }) => {
    const labels = data.labels;
    return isRecord(labels) ? [{ at: Date.parse(at), was: stateIn(labels.was), is: stateIn(labels.is) }] : [];
  });
  const first = entries[0] && { at: Date.parse(entries[0].at), is: changes.length > 0 ? changes[0]?.was : state };
  const spans: Span[] = [];
  for (const { at, is } of first ? [first, ...changes] : changes) {
    const last = spans.at(-1);
    if (is === undefined || is === last?.state) continue;
    if (last) spans[spans.length - 1] = { ...last, to: at };
    spans.push({ state: is, from: at });
  }
  return spans;
}

/** Whether it failed and was well later: the same step of the same run, so nothing else was built. */
export function hasWavered(spans: readonly Span[]): boolean {
  const failed = spans.findIndex(({ state }) => state === 'Failed');
  return failed >= 0 && spans.slice(failed).some(({ state }) => state === 'Success');
}

function stateIn(labels: unknown): RunState | undefined {
  if (!Array.isArray(labels)) return undefined;
  const texts: readonly unknown[] = labels.map((label: unknown) => (isRecord(label) ? label.text : undefined));
  return runStates.find((state) => texts.includes(state)) ?? (texts.includes('Fail') ? 'Failed' : undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

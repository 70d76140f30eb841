/** How far something under way has come: a label that counts its steps, or Tat's label of a percentage. */

import type { Label } from '../labels/label.ts';

export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Start of the label that counts the steps: `steps:3/5`. */
export const stepsLabel = 'steps:';
const percentLabel = 'percentRunning:';

export function writeSteps({ done, total }: Progress): string {
  return `${stepsLabel}${done}/${total}`;
}

/** Undefined where no label tells. A percentage that the sender gives says more than a count of steps. */
export function progressOf(labels: readonly Label[]): Progress | undefined {
  const percent = after(labels, percentLabel);
  if (percent !== undefined && /^\d{1,3}(?:\.\d+)?$/.test(percent)) {
    return { done: Math.min(100, Number(percent)), total: 100 };
  }
  const [, done, total] = /^(\d{1,6})\/(\d{1,6})$/.exec(after(labels, stepsLabel) ?? '') ?? [];
  if (done === undefined || total === undefined || Number(total) === 0) return undefined;
  return { done: Math.min(Number(done), Number(total)), total: Number(total) };
}

function after(labels: readonly Label[], start: string): string | undefined {
  return labels.find(({ text }) => text.startsWith(start))?.text.slice(start.length);
}

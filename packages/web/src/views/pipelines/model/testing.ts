/** Runs for the tests of this view. */

import type { RunState } from '@tagloop/language/vocabulary/run';
import type { ShownMessage } from '../../../components/shapes.ts';
import { shownMessage } from '../../../testing/shownMessage.ts';

export const minute = 60_000;
export const now = Date.parse('2026-11-20T12:00:00Z');

interface Sketch {
  readonly id: string;
  readonly text: string;
  readonly labels?: readonly string[];
  readonly parentId?: string;
  /** Minutes before now, when it began and when it last moved. */
  readonly began?: number;
  readonly moved?: number;
}

export function message({ id, text, labels = [], parentId, began = 0, moved = began }: Sketch): ShownMessage {
  return shownMessage({
    id,
    topic: '/Build',
    author: { name: 'ci', fullName: '', robot: true, kind: 'ci' },
    text,
    labels: labels.map((each) => ({ text: each, color: '#888888' })),
    parentId: parentId ?? null,
    createdAt: new Date(now - began * minute).toISOString(),
    updatedAt: new Date(now - moved * minute).toISOString(),
  });
}

export interface RunSketch {
  readonly number: number;
  readonly state: RunState | 'Fail';
  readonly branch?: string;
  readonly commit?: string;
  readonly pipeline?: string;
  readonly began?: number;
  readonly moved?: number;
}

export function run({ number, state, branch = 'main', commit = `c${number}`, pipeline = 'test', ...times }: RunSketch) {
  const text = `#pipeline:${pipeline} #run:${number} #service:api #branch:${branch} #commit:${commit} Page by cursor`;
  return message({ id: `r${number}`, text, labels: [state], ...times });
}

export function step(runNumber: number, name: string, state: RunState, times: Pick<Sketch, 'began' | 'moved'> = {}) {
  return message({
    id: `r${runNumber}-${name}`,
    text: `#step:${name}`,
    labels: [state],
    parentId: `r${runNumber}`,
    ...times,
  });
}

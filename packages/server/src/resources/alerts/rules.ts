/** What an alert does by itself when its sender speaks, pure. */

import { readAlert, silencedLabel, type WorkState } from '@tagloop/language/vocabulary/alert';
import type { WantedLabels } from '../messages/service.ts';
import type { AlertRow } from './tables.ts';

/** Ms of calm behind which the next time is another story: it counts from one again. */
const grace = 15 * 60_000;
/** Ms within which opening and closing counts as flapping, and how often is too often. */
const flapWindow = 60 * 60_000;
export const flapLimit = 4;

const taken = /^doing:./;

interface Labelled {
  readonly text: string;
  readonly labels: readonly { readonly text: string; readonly color: string }[];
}

/** Null for what is no alert, `open` for one that says nothing of its state. */
export function stateOfAlert({ text, labels }: Labelled): WorkState | null {
  const alert = readAlert(text, labels);
  return alert && (alert.state ?? 'open');
}

export function ownerOf({ labels }: Pick<Labelled, 'labels'>): string | null {
  return labels.find(({ text }) => taken.test(text))?.text.slice('doing:'.length) ?? null;
}

/** Who took it keeps it while its sender repeats itself, and is relieved when it is over. */
export function labelsFor(before: Labelled, wanted: WantedLabels): WantedLabels {
  const { set, remove } = wanted;
  if (set.some(({ text }) => text === 'done')) {
    return { ...wanted, remove: [...remove, ...ownersIn(before)] };
  }
  if (stateOfAlert(before) !== 'doing') return wanted;
  return { ...wanted, set: set.filter(({ text }) => text !== 'open') };
}

export function isSilenced({ labels }: Pick<Labelled, 'labels'>): boolean {
  return labels.some(({ text }) => text === silencedLabel);
}

/** The labels that say who has it. */
export function ownersIn({ labels }: Pick<Labelled, 'labels'>): string[] {
  return labels.map(({ text }) => text).filter((text) => taken.test(text));
}

export function newAlert(id: number, at: number): AlertRow {
  return {
    message_id: id,
    count: 1,
    first_seen: at,
    last_seen: at,
    ended_at: null,
    flips: '[]',
    owner_until: null,
    expires_at: null,
    forgotten: 0,
  };
}

/** Its sender says that it fires. @param was its state before that */
export function fired(row: AlertRow, was: WorkState, at: number, expiry: number | null): AlertRow {
  const isAnother = was === 'done' && row.ended_at !== null && at - row.ended_at > grace;
  return {
    ...row,
    count: isAnother ? 1 : row.count + 1,
    first_seen: isAnother ? at : row.first_seen,
    last_seen: Math.max(row.last_seen, at),
    expires_at: expiry === null ? null : Math.max(row.last_seen, at) + expiry,
  };
}

/** Its state went from one to another, whoever did it. */
export function passed(row: AlertRow, was: WorkState, is: WorkState, at: number): AlertRow {
  if (was === is) return row;
  const isOver = is === 'done';
  const flips = (was === 'done') === isOver ? flipsIn(row) : [...flipsIn(row).slice(-19), at];
  return {
    ...row,
    flips: JSON.stringify(flips),
    ...(isOver && { ended_at: at, expires_at: null }),
    ...(is !== 'doing' && { owner_until: null }),
  };
}

/** How often it opened or closed lately. */
export function flapsAt(row: AlertRow, now: number): number {
  return flipsIn(row).filter((at) => at > now - flapWindow).length;
}

function flipsIn({ flips }: AlertRow): number[] {
  return JSON.parse(flips);
}

/** `6h`: minutes, hours or days in ms; null for what is none. */
export function readDuration(text: string | undefined): number | null {
  const found = /^(\d{1,4})([mhd])$/.exec(text?.trim() ?? '');
  if (!found) return null;
  const unit = { m: 60_000, h: 3_600_000, d: 86_400_000 }[found[2] ?? ''] ?? 0;
  return Number(found[1]) * unit || null;
}

/** `#oncall #team:… #user:ada #start:… #end:… #zone:Europe/Paris note`: written by the hub from the rotations. */

import type { Label } from '../labels/label.ts';
import { readForm, tag, value, word, writeForm } from './form.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** Label family `shift`. */
export const shiftStates = ['planned', 'done'] as const;
export type ShiftState = (typeof shiftStates)[number];

export interface Shift {
  readonly team?: string;
  readonly user?: string;
  /** RFC 3339; an hour of the wall clock in `zone` where the offset is left out. */
  readonly start?: string;
  /** Likewise; the first moment after the shift. */
  readonly end?: string;
  /** IANA name. */
  readonly zone?: string;
  readonly note: string;
  /** From the labels; not written. */
  readonly state?: ShiftState;
}

export function writeShift(shift: Shift): string {
  return writeForm(
    [
      word('oncall'),
      tag('team', shift.team),
      tag('user', shift.user),
      tag('start', shift.start),
      tag('end', shift.end),
      tag('zone', shift.zone),
    ],
    { text: shift.note },
  );
}

export function readShift(text: string, labels: readonly Label[] = []): Shift | null {
  const form = readForm(text, ['oncall'], { url: false });
  if (!form) return null;
  return {
    team: value(form, 'team'),
    user: value(form, 'user'),
    start: momentOf(value(form, 'start')),
    end: momentOf(value(form, 'end')),
    zone: value(form, 'zone'),
    note: form.text,
    state: stateOf(labels, shiftStates),
  };
}

/** Tat's calendar spelled a moment `2016/09/12-18:00`: an hour of the wall clock. */
export function momentOf(text: string | undefined): string | undefined {
  return text?.replace(/^(\d{4})\/(\d{2})\/(\d{2})-(\d{2}:\d{2})$/, '$1-$2-$3T$4');
}

/** `shift:<uuid>` */
export function shiftKey(uuid: string): string {
  return `shift:${uuid}`;
}

export const shift: Thing = {
  name: 'shift',
  stages: ['monitor'],
  families: ['shift'],
  sentence: 'The time that someone is on call for a team.',
  example: writeShift({
    team: 'payments',
    user: 'ada',
    start: '2026-11-16T08:00:00.000Z',
    end: '2026-11-23T08:00:00.000Z',
    zone: 'Europe/Paris',
    note: '',
  }),
  key: 'shift:<uuid>',
  read: readShift,
};

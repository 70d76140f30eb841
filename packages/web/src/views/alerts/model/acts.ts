/** What is done to an alert, as changes of its labels. */

import type { LabelChange } from '@tagloop/language/labels/change';
import type { Label } from '@tagloop/language/labels/label';
import { silencedLabel } from '@tagloop/language/vocabulary/alert';
import type { ShownAlert } from './alerts.ts';

export const acts = ['take', 'giveBack', 'done', 'reopen', 'silence', 'wake'] as const;
export type Act = (typeof acts)[number];
/** A silence is a message of its own; a label that no silence set is taken off. */
export type LabelAct = Exclude<Act, 'silence'>;

/** What `T`, `D` and `S` do now; undefined: nothing. */
export function actOf(
  key: 't' | 'd' | 's',
  { section, owner, isSilenced }: ShownAlert,
  reader: string,
): Act | undefined {
  if (key === 's') return isSilenced ? 'wake' : section === 'done' ? undefined : 'silence';
  if (key === 'd') return section === 'done' ? 'reopen' : 'done';
  if (section === 'done') return undefined;
  return section === 'doing' && owner === reader ? 'giveBack' : 'take';
}

/** @param reader name of who does it */
export function changeOf(act: LabelAct, labels: readonly Label[], reader: string): LabelChange {
  const texts = labels.map(({ text }) => text);
  const taken = texts.filter((text) => /^doing:./.test(text));
  const finished = texts.filter((text) => /^done:./.test(text));
  const own = `doing:${reader}`;
  switch (act) {
    case 'take':
      return {
        set: [{ text: 'doing' }, { text: own }],
        remove: [...taken.filter((text) => text !== own), ...finished],
      };
    case 'giveBack':
      return { set: [{ text: 'open' }], remove: taken };
    case 'done':
      return { set: [{ text: 'done' }, { text: `done:${reader}` }], remove: taken };
    case 'reopen':
      return { set: [{ text: 'open' }], remove: [...taken, ...finished] };
    case 'wake':
      return { remove: [silencedLabel] };
  }
}

/** Leads from the labels of now to those of before. */
export function backTo(before: readonly Label[], now: readonly Pick<Label, 'text'>[]): LabelChange {
  const had = new Set(before.map(({ text }) => text));
  return { set: before, remove: now.map(({ text }) => text).filter((text) => !had.has(text)) };
}

/** Which labels the picker offers. */

import { belongs, defaultColor, type Family } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';

export interface Choice {
  readonly label: Label;
  /** The message has it: choosing it takes it away. */
  readonly isSet: boolean;
}

export interface ChoiceGroup {
  /** The family's name; empty for labels of none. */
  readonly name: string;
  readonly members: readonly Choice[];
}

/**
 * The families that the message is in come first, then its own other labels, then all other families. A typed text
 * narrows them, and stands at the end itself when no label is called exactly so.
 */
export function choices(labels: readonly Label[], families: readonly Family[], typed: string): ChoiceGroup[] {
  const wanted = typed.trim();
  const colors = new Map(labels.map(({ text, color }) => [text, color]));
  const choice = (text: string): Choice => ({
    label: { text, color: colors.get(text) ?? defaultColor(text) },
    isSet: colors.has(text),
  });
  const isIn = (family: Family) => labels.some(({ text }) => belongs(text, family));
  const ofFamily = (family: Family): ChoiceGroup => {
    const own = labels.map(({ text }) => text).filter((text) => belongs(text, family));
    return { name: family.name, members: [...new Set([...family.members, ...own])].map(choice) };
  };
  const loose = labels.map(({ text }) => text).filter((text) => !families.some((family) => belongs(text, family)));
  const groups = [
    ...families.filter(isIn).map(ofFamily),
    { name: '', members: loose.map(choice) },
    ...families.filter((family) => !isIn(family)).map(ofFamily),
  ]
    .map(({ name, members }) => ({ name, members: members.filter(({ label }) => fits(label.text, wanted)) }))
    .filter(({ members }) => members.length > 0);
  const isKnown = groups.some(({ members }) => members.some(({ label }) => label.text === wanted));
  return wanted === '' || isKnown ? groups : [...groups, { name: '', members: [choice(wanted)] }];
}

function fits(text: string, wanted: string): boolean {
  return text.toLowerCase().includes(wanted.toLowerCase());
}

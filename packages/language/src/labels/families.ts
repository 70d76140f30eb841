/** Families: sets of labels of which a message has one. They are declared here or by a topic, never guessed. */

import { type Glyph, type Look, looks, note, type Tone } from './looks.ts';

export interface Family {
  readonly name: string;
  /** The exact texts of its labels, in the order in which a thing goes through them. */
  readonly members: readonly string[];
  /** Every label that begins with this and goes on belongs too: `status:`. */
  readonly prefix?: string;
}

/** The families that every topic has. */
export const families: readonly Family[] = [
  { name: 'work', members: ['open', 'doing', 'done'] },
  { name: 'review', members: ['OPENED', 'APPROVED', 'UNAPPROVED', 'MERGED', 'DECLINED'] },
  { name: 'run', members: ['Waiting', 'Building', 'Success', 'Failed', 'Fail', 'Stopped', 'Skipped'] },
  { name: 'release', members: ['develop', 'staging', 'preprod', 'done'] },
  { name: 'deployment', members: ['Waiting', 'Deploying', 'Success', 'Failed', 'RolledBack', 'Cancelled'] },
  { name: 'item', members: ['AL', 'WARN', 'UP', 'unknown'] },
  { name: 'shift', members: ['planned', 'done'] },
  {
    name: 'sentiment',
    members: ['sentiment:positive', 'sentiment:neutral', 'sentiment:negative'],
    prefix: 'sentiment:',
  },
  { name: 'size', members: ['size:XS', 'size:S', 'size:M', 'size:L', 'size:XL'], prefix: 'size:' },
  { name: 'lines', members: [], prefix: 'lines:' },
  { name: 'status', members: ['status:todo', 'status:doing', 'status:review', 'status:done'], prefix: 'status:' },
];

/** Whether a label of this text is one of the family. The comparison is exact: `AL` is not `al`. */
export function belongs(text: string, family: Family): boolean {
  if (family.members.includes(text)) return true;
  return family.prefix !== undefined && text.length > family.prefix.length && text.startsWith(family.prefix);
}

/** Every family that a label belongs to; `extra` are those of the topic. */
export function familiesOf(text: string, extra: readonly Family[] = []): Family[] {
  return [...families, ...extra].filter((family) => belongs(text, family));
}

/** `doing:ada` looks like `doing`. */
const personal = /^(doing|done):./;

/** Colour, tone and glyph that go with the text of a label; those of a plain note when nobody knows it. */
export function lookOf(text: string): Look {
  return looks.get(text) ?? looks.get(personal.exec(text)?.[1] ?? '') ?? note;
}

/** The colour of a label that was given none. */
export function defaultColor(text: string): string {
  return lookOf(text).color;
}

export function glyphOf(text: string): Glyph {
  return lookOf(text).glyph;
}

export function toneOf(text: string): Tone {
  return lookOf(text).tone;
}

/** What a stage of the loop tells of itself on the front page: saved queries and their words, as data. */

import type { LabelChange } from '@tagloop/language/labels/change';
import type { Stage } from '@tagloop/language/stages';
import type { Dictionary } from '../words/dictionary.ts';
import type { Forms } from '../words/plural.ts';

/** Something that is not at rest: `2 failed`; `#` stands for the count. */
export interface Deviation {
  readonly query: string;
  /** The label whose glyph stands before it. */
  readonly label: string;
  readonly words: Dictionary<Forms>;
}

/** Messages that wait for a person. */
export interface Need {
  /** All of them, whoever they wait for. */
  readonly query: string;
  /** Those of them that wait for this reader, by name. */
  readonly of: (reader: string) => string;
  /** Whether they wait for somebody now, and not some time today. */
  readonly urgent: boolean;
  readonly why: Dictionary<string>;
  readonly act: Dictionary<string>;
  /** What the button does to the labels; without it, it opens the thread. */
  readonly change?: (reader: string) => LabelChange;
}

/** A duration in the middle of a loop: the median of the last 30 days. */
export interface Pace {
  readonly title: Dictionary<string>;
  readonly query: string;
  /** Between two labels: `OPENED -> MERGED`. */
  readonly from: string;
  readonly to: string;
}

/** A line of the last twelve weeks. */
export interface Trend {
  readonly title: Dictionary<string>;
  readonly query: string;
  /** Of how many: the line is a share then, else how many came a week. */
  readonly of?: string;
  /** Counts when a message first had this label, not when it was made. */
  readonly when?: string;
}

export interface StageStory {
  readonly stage: Stage;
  readonly title: Dictionary<string>;
  /** Selects what went wrong; its bars are red. */
  readonly failures?: string;
  /** Selects what is doubtful; its bars are amber. */
  readonly warnings?: string;
  /** The first two that select something are shown. */
  readonly deviations: readonly Deviation[];
  readonly needs: readonly Need[];
  readonly pace?: Pace;
  readonly trends?: readonly Trend[];
  /** Path of the topic that a fresh hub is offered. */
  readonly topic: string;
  /** A message that fills the stage, as one types it. */
  readonly example: string;
}

/** A name as the value of a tag: quoted, for names may hold what ends a word. */
export function quoted(name: string): string {
  return `"${name}"`;
}

/** What the in-memory evaluator must know of a message and of the reader. */

import type { Label } from '../labels/label.ts';
import type { Stage } from '../stages.ts';

export interface MessageFacts {
  readonly id: string;
  readonly topic: { readonly path: string; readonly stages: readonly Stage[] };
  /** User name of the author. */
  readonly author: string;
  readonly text: string;
  /** Decoded, without `#`, in order, each once. */
  readonly tags: readonly string[];
  /** `bob`, `group:ops`, `oncall:payments`; lower case. */
  readonly mentions: readonly string[];
  readonly labels: readonly Label[];
  readonly key: string | null;
  readonly parentId: string | null;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly replies: number;
  readonly likes: number;
  /** Votes up less votes down. */
  readonly votes: number;
  readonly pinned: boolean;
  /** Place in the order in which messages came to the hub, which read positions are compared with. */
  readonly arrived: number;
}

export interface QueryContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** IANA name, for days. */
  readonly zone: string;
  /** Name of the reader, for `me`; null where nobody reads (a hook). */
  readonly reader: string | null;
  /** All names, in lower case, of whoever this one means: former ones too. Absent where nobody had another name. */
  readonly namesOf?: (name: string) => readonly string[];
  /** Up to which place the reader has read a topic, by its path; absent where nobody reads. */
  readonly readUpTo?: (topic: string) => number;
  /** The path of now of the topic that is or was called so; absent where no topic had another name. */
  readonly pathOf?: (path: string) => string;
}

/** A state that takes several payloads to know: computed from the replies, applied in the transaction of the reply. */

import type { Label } from '../labels/label.ts';

export interface FoldReply {
  readonly key: string | null;
  readonly text: string;
  readonly labels: readonly Label[];
  /** When it last happened, milliseconds since 1970. */
  readonly at: number;
}

export interface FoldResult {
  /** Labels to set; those of a family replace its other members. */
  readonly set: Label[];
  /** Texts of labels to take away. */
  readonly remove: string[];
}

export interface Fold {
  /** Name of the thing whose root it relabels. */
  readonly thing: string;
  /** Whether the root is such a thing. `rootTags` are decoded, without `#`. */
  applies(rootTags: readonly string[], rootText: string): boolean;
  /** Empty lists when the replies say nothing about the state. */
  fold(root: { readonly labels: readonly Label[] }, replies: readonly FoldReply[]): FoldResult;
}

/** The answer of a fold that has nothing to say. */
export const nothing = (): FoldResult => ({ set: [], remove: [] });

/** What the reference pages and the thread pane know of every thing of the vocabulary. */

import type { Label } from '../labels/label.ts';
import type { Stage } from '../stages.ts';

export interface Thing {
  /** In the singular, as in the table of the vocabulary: `pull request`. */
  readonly name: string;
  /** The stages of the loop it belongs to; a reply form has those of its root. */
  readonly stages: readonly Stage[];
  /** Names of the label families that hold its state. */
  readonly families: readonly string[];
  /** One sentence for the reference. */
  readonly sentence: string;
  /** A text that `read` understands. */
  readonly example: string;
  /** How its key is made, in words; absent where nothing outside feeds it. */
  readonly key?: string;
  /** The things whose replies take this form; absent for a root. */
  readonly replyOf?: readonly string[];
  /** The fields, or null when the text is of another thing. Never throws. */
  readonly read: (text: string, labels?: readonly Label[]) => object | null;
}

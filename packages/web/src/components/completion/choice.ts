/** What a field offers while somebody types. */

import type { ReactNode } from 'react';

export interface Choice {
  /** Distinct among those that are offered together. */
  readonly id: string;
  /** Takes the place of what was typed, as it is. */
  readonly insert: string;
  readonly label: ReactNode;
  /** Stands quietly at the right end. */
  readonly detail?: ReactNode;
  /** Something is still to be written behind it, as behind `key:`, and is offered at once. */
  readonly open?: boolean;
}

export interface Offer {
  /** The stretch of the text that a choice replaces. */
  readonly from: number;
  readonly to: number;
  /** Best first. */
  readonly choices: readonly Choice[];
  /** Index of the one that is marked at first, 0 unless told; -1: none, so that Enter does what it does without a list. */
  readonly first?: number;
}

/**
 * What is offered where the caret stands; null for nothing. A promise may be answered late: it is dropped when the text
 * or the caret is another one by then.
 */
export type Offers = (text: string, caret: number) => Offer | null | Promise<Offer | null>;

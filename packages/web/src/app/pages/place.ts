/** What the address says of a page of messages, and how a page changes it. */

import type { PlaceState } from '../../components/href.ts';

export interface Place {
  readonly state: PlaceState;
  /** The page asks for the composer. */
  readonly isWriting: boolean;
  /** The address of this page with some of its state changed; what is undefined goes. */
  hrefOf(change: PlaceState): string;
  /** replace: the back button passes over it. */
  go(change: PlaceState, how?: 'push' | 'replace'): void;
  /** Closes the composer that was asked for. */
  stopWriting(): void;
}

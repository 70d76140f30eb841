import type { LabelChange } from '@tagloop/language/labels/change';
import type { Family } from '@tagloop/language/labels/families';
import type { ShownMessage } from './shapes.ts';

/** What may be done with a message. Without the right to write, only links can be copied. */
export interface MessageDeeds<M extends ShownMessage = ShownMessage> {
  readonly mayWrite: boolean;
  /** Name of the reader. */
  readonly reader: string;
  /** All that count in the topic. */
  readonly families: readonly Family[];
  label(message: M, change: LabelChange): void;
  like(message: M, like: boolean): void;
  pin(message: M, pinned: boolean): void;
  remove(message: M): void;
  copyLink(message: M): void;
}

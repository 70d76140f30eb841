/** What the palette offers, line by line. */

import type { ReactNode } from 'react';

/** What is typed first narrows to one kind: `/ops` finds topics alone. */
export const prefixes = { tag: '#', person: '@', place: '/', action: '>' } as const;
export type Kind = keyof typeof prefixes;

export interface Entry {
  /** One of its kind. */
  readonly id: string;
  /** Undefined: it is of no kind that one can narrow to. */
  readonly kind?: Kind;
  readonly icon: ReactNode;
  /** What is typed is compared with it. */
  readonly title: string;
  /** Drawn in place of the title. */
  readonly drawn?: ReactNode;
  /** At the right end. */
  readonly hint?: ReactNode;
  /** Keys that do the same from anywhere: `g b`. */
  readonly keys?: string;
  /** The palette is closed by then. */
  run(): void;
}

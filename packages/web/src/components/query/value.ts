/** A value that a term may have, as lists and menus show it. */

import type { Choice } from '@tagloop/language/query/choice';
import { writeChoice } from '@tagloop/language/query/choice';
import type { ReactNode } from 'react';

export interface Value {
  /** As it stands behind the operator or sign. */
  readonly written: string;
  /** What is searched when somebody types. */
  readonly search: string;
  readonly label: ReactNode;
  readonly detail?: ReactNode;
  /** More is to be written behind it. */
  readonly open?: boolean;
}

interface Shown {
  readonly search?: string;
  readonly label?: ReactNode;
  readonly detail?: ReactNode;
  readonly open?: boolean;
}

export function makeValue(choice: Choice, shown: Shown = {}): Value {
  const written = writeChoice(choice);
  return { search: written, label: written, ...shown, written };
}

const most = 50;

/** Those that begin with what is typed come first, then those that hold it. */
export function ranked(values: readonly Value[], typed: string): Value[] {
  const wanted = typed.toLowerCase();
  const starts = values.filter(({ search }) => search.toLowerCase().startsWith(wanted));
  const holds = values.filter((value) => !starts.includes(value) && value.search.toLowerCase().includes(wanted));
  return [...starts, ...holds].slice(0, most);
}

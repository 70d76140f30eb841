/** Options of a view as data: a form is drawn from them, and settings of any age can be read. */

import type { Dictionary } from '../words/dictionary.ts';

export type OptionValue = string | boolean;
export type OptionValues = Readonly<Record<string, OptionValue>>;

interface Described {
  readonly title: Dictionary<string>;
}

export interface ChoiceOption<Value extends string = string> extends Described {
  readonly kind: 'choice';
  readonly choices: readonly { readonly value: Value; readonly title: Dictionary<string> }[];
  /** What is stored, or the initial value for anything that is no choice. */
  read(stored: unknown): Value;
}

export interface SwitchOption extends Described {
  readonly kind: 'switch';
  read(stored: unknown): boolean;
}

export type Option = ChoiceOption | SwitchOption;

/** As they are stored: with the version of the view that wrote them. */
export interface StoredOptions {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** One of several. */
export function choice<const Value extends string>(
  title: Dictionary<string>,
  initial: Value,
  choices: ChoiceOption<Value>['choices'],
): ChoiceOption<Value> {
  return {
    kind: 'choice',
    title,
    choices,
    read: (stored) => choices.find(({ value }) => value === stored)?.value ?? initial,
  };
}

export function toggle(title: Dictionary<string>, initial: boolean): SwitchOption {
  return { kind: 'switch', title, read: (stored) => (typeof stored === 'boolean' ? stored : initial) };
}

/** What stands in the topic; null for what is none. */
export function readStored(text: string | undefined): StoredOptions | null {
  try {
    const stored: Partial<StoredOptions> | null = JSON.parse(text ?? 'null');
    return typeof stored?.version === 'number' && typeof stored.values === 'object' && stored.values !== null
      ? { version: stored.version, values: stored.values }
      : null;
  } catch {
    return null;
  }
}

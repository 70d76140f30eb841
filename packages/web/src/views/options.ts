/** Options of a view as data: a form is drawn from them, and settings of any age can be read. */

import type { Dictionary } from '../words/dictionary.ts';

interface Described<Kind extends string, Value> {
  readonly kind: Kind;
  readonly title: Dictionary<string>;
  /** One line below the field. */
  readonly help?: Dictionary<string>;
  readonly initial: Value;
}

export type SwitchOption = Described<'switch', boolean>;

/** One of several. */
export interface ChoiceOption extends Described<'choice', string> {
  readonly choices: readonly { readonly value: string; readonly title: Dictionary<string> }[];
}

export interface TextOption extends Described<'text', string> {
  readonly maxLength?: number;
}

export interface NumberOption extends Described<'number', number> {
  readonly min: number;
  readonly max: number;
  /** 1 unless told: whole numbers. */
  readonly step?: number;
}

/** An expression of the query language; empty: none. */
export type QueryOption = Described<'query', string>;

/** Texts of labels, in an order. */
export type LabelsOption = Described<'labels', readonly string[]>;

/** The key of a tag, `service` of `#service:api`; empty: none. */
export type TagKeyOption = Described<'tagKey', string>;

/** Any CSS colour; empty: none. */
export type ColorOption = Described<'color', string>;

export type FieldOption =
  | SwitchOption
  | ChoiceOption
  | TextOption
  | NumberOption
  | QueryOption
  | LabelsOption
  | TagKeyOption
  | ColorOption;

export type Fields = Readonly<Record<string, FieldOption>>;
export type FieldValue = boolean | string | number | readonly string[];
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** A list in an order, such as the columns of a board. */
export interface RecordsOption extends Described<'records', readonly FieldValues[]> {
  /** What one of them is called. */
  readonly item: Dictionary<string>;
  readonly fields: Fields;
  readonly most: number;
}

export type Option = FieldOption | RecordsOption;
export type OptionSet = Readonly<Record<string, Option>>;
export type OptionValue = FieldValue | readonly FieldValues[];
export type OptionValues = Readonly<Record<string, OptionValue>>;

/** What a view gets for an option. */
type ValueOf<O extends Option> = O extends ChoiceOption
  ? O['choices'][number]['value']
  : O extends RecordsOption
    ? readonly ValuesOf<O['fields']>[]
    : O extends SwitchOption
      ? boolean
      : O extends NumberOption
        ? number
        : O extends LabelsOption
          ? readonly string[]
          : string;

export type ValuesOf<Options extends OptionSet> = { readonly [Name in keyof Options]: ValueOf<Options[Name]> };

/** Keeps the choices as they are written, so that their values are types. */
export function defineOptions<const Options extends OptionSet>(options: Options): Options {
  return options;
}

/** As they are stored: with the version of the view that wrote them. */
export interface StoredOptions {
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What is stored, or the initial value for anything that is none of the option. */
export function readOption(option: FieldOption, stored: unknown): FieldValue;
export function readOption(option: RecordsOption, stored: unknown): readonly FieldValues[];
export function readOption(option: Option, stored: unknown): OptionValue;
export function readOption(option: Option, stored: unknown): OptionValue {
  switch (option.kind) {
    case 'switch':
      return typeof stored === 'boolean' ? stored : option.initial;
    case 'choice':
      return option.choices.find(({ value }) => value === stored)?.value ?? option.initial;
    case 'number': {
      const isIn = typeof stored === 'number' && stored >= option.min && stored <= option.max;
      return isIn ? stored : option.initial;
    }
    case 'labels':
      return isTexts(stored) ? stored : option.initial;
    case 'records':
      return isRecords(stored) ? stored.map((each) => readOptions(option.fields, each)) : option.initial;
    case 'text':
    case 'query':
    case 'tagKey':
    case 'color':
      return typeof stored === 'string' ? stored : option.initial;
  }
}

export function readOptions<Options extends OptionSet>(
  options: Options,
  stored: StoredOptions['values'],
): ValuesOf<Options> {
  const read = Object.entries(options).map(([name, option]) => [name, readOption(option, stored[name])]);
  // What is mapped name by name is beyond the checker: `readOption` keeps to `ValueOf`.
  return Object.fromEntries(read) as ValuesOf<Options>;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isRecords(value: unknown): value is readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);
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

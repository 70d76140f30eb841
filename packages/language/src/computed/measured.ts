/** What was measured for a computed tile, and how it is written into labels. */

export type Measured =
  | {
      readonly kind: 'number';
      /** Null where no message has a number. */
      readonly total: number | null;
      /** Then it is ms. */
      readonly isDuration: boolean;
    }
  | {
      readonly kind: 'series';
      /** Of groups, or of buckets. */
      readonly names: readonly string[];
      readonly values: readonly (number | null)[];
      readonly total: number | null;
      readonly isDuration: boolean;
    }
  /** What stands in a label; null where there is none. */
  | { readonly kind: 'text'; readonly text: string | null };

/** What stands for a number that there is not. */
export const nothing = '–';

const minute = 60_000;
const units = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['min', minute],
  ['s', 1_000],
] as const;

/** At most one decimal from ten on, two below: `1250`, `12.5`, `0.25`. */
export function writeNumber(number: number): string {
  const digits = Math.abs(number) >= 10 ? 10 : 100;
  return String(Math.round(number * digits) / digits);
}

/** `3.5 h`, `12 min`, `4 s`. */
export function writeDuration(ms: number): string {
  const [unit, size] = units.find(([, each]) => Math.abs(ms) >= each) ?? units[3];
  return `${writeNumber(Math.round((ms / size) * 10) / 10)} ${unit}`;
}

/** As charts read it: by commas. Each name is one, whatever stands in it. */
export function writeNames(names: readonly string[]): string {
  // A list without a comma would be split at its blanks.
  return `${names.map((name) => name.replaceAll(',', ' ')).join(',')}${names.length === 1 ? ',' : ''}`;
}

/** By blanks; times in minutes, and 0 where there is none, so that each value stands at its name. */
export function writeValues(values: readonly (number | null)[], isDuration: boolean): string {
  return values.map((each) => writeNumber((each ?? 0) / (isDuration ? minute : 1))).join(' ');
}

import type { Locale } from '../../../words/dictionary.ts';

const units = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `1.2 GB`, `1,2 Go`: as disks are sold, by thousands. */
export function bytesIn(bytes: number, locale: Locale): string {
  const step = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, bytes)) / 3) - 1));
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step],
    maximumSignificantDigits: 3,
  });
  return format.format(bytes / 1_000 ** (step + 1));
}

/** Counts with their word. */

import type { Locale } from './dictionary.ts';

/** By the plural rules of the language; `other` stands for those that are not told. `#` becomes the number. */
export interface Forms {
  readonly one?: string;
  readonly many?: string;
  readonly other: string;
}

/** `plural('en')(1284, { one: '# message', other: '# messages' })` is `1,284 messages`; with `more`, `1,284+ messages`. */
export function plural(locale: Locale): (count: number, forms: Forms, more?: boolean) => string {
  const rules = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale);
  return (count, forms, more = false) => {
    const rule = rules.select(count);
    const form = (rule === 'one' || rule === 'many' ? forms[rule] : undefined) ?? forms.other;
    return form.replace('#', `${number.format(count)}${more ? '+' : ''}`);
  };
}

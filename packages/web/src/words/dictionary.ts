/** Words of the interface: every room and view brings its own, in every language. */

export const locales = ['en', 'fr'] as const;
export type Locale = (typeof locales)[number];

/** The same words in each language: texts, or functions that make one. */
export type Dictionary<Words> = Readonly<Record<Locale, Words>>;

/** Keeps the languages alike: what English has, the others must have too. */
export function defineWords<Words>(words: { readonly en: Words; readonly fr: NoInfer<Words> }): Dictionary<Words> {
  return words;
}

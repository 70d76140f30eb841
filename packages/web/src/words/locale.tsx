/** Which language the page speaks. */

import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type Dictionary, type Locale, locales } from './dictionary.ts';

interface LocaleChoice {
  readonly locale: Locale;
  /** Whether somebody chose it in this browser; else it is the browser's. */
  readonly isChosen: boolean;
  choose(locale: Locale): void;
}

const LocaleContext = createContext<LocaleChoice>({ locale: 'en', isChosen: false, choose: () => undefined });
const storageKey = 'tagloop-language';

function isLocale(text: string | null | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}

function firstLocale(): Locale {
  const chosen = localStorage.getItem(storageKey);
  if (isLocale(chosen)) return chosen;
  return navigator.languages.map((language) => language.slice(0, 2)).find(isLocale) ?? 'en';
}

export function LocaleProvider({ children }: { readonly children: ReactNode }) {
  const [locale, setLocale] = useState(firstLocale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  function choose(next: Locale): void {
    localStorage.setItem(storageKey, next);
    setLocale(next);
  }

  const isChosen = isLocale(localStorage.getItem(storageKey));
  return <LocaleContext value={{ locale, isChosen, choose }}>{children}</LocaleContext>;
}

export function useLocale(): LocaleChoice {
  return useContext(LocaleContext);
}

/** The words of a dictionary in the language of the page. */
export function useWords<Words>(dictionary: Dictionary<Words>): Words {
  return dictionary[useLocale().locale];
}

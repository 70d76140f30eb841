import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useToasts } from '../components/Toasts.tsx';
import { type Me, useSession } from '../data/session.tsx';
import type { Locale } from '../words/dictionary.ts';
import { useLocale } from '../words/locale.tsx';

export interface Appearance {
  readonly scheme: MantineColorScheme;
  readonly locale: Locale;
  chooseScheme(scheme: MantineColorScheme): void;
  chooseLocale(locale: Locale): void;
}

/** Colours and language: at once on this page, and kept by the hub for the other browsers of the person. */
export function useAppearance(): Appearance {
  const { locale, choose } = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { changeMe } = useSession();
  const { watch } = useToasts();
  return {
    scheme: colorScheme,
    locale,
    chooseScheme(scheme) {
      setColorScheme(scheme);
      void watch(changeMe({ scheme: scheme === 'auto' ? 'system' : scheme }));
    },
    chooseLocale(next) {
      choose(next);
      void watch(changeMe({ language: next }));
    },
  };
}

/** Draws the page as the person has it elsewhere, from the moment when it is known who he is. */
export function useKeptAppearance(me: Me): void {
  const { locale, isChosen, choose } = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const take = useEffectEvent(({ language, scheme }: Me) => {
    const kept = scheme === 'system' ? 'auto' : scheme;
    if (kept !== colorScheme) setColorScheme(kept);
    // English is what the hub says of who never chose: then the browser knows better.
    if (language !== locale && (isChosen || language !== 'en')) choose(language);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: what he chooses later is drawn by who asked for it
  useEffect(() => take(me), [me.user.id]);
}

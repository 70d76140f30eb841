import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import { useEffect, useEffectEvent } from 'react';
import { useToasts } from '../components/Toasts.tsx';
import { useHub } from '../data/hub.tsx';
import { type Density, type Me, useSession } from '../data/session.tsx';
import type { Locale } from '../words/dictionary.ts';
import { useLocale } from '../words/locale.tsx';

export interface Appearance {
  readonly scheme: MantineColorScheme;
  readonly locale: Locale;
  readonly density: Density;
  chooseScheme(scheme: MantineColorScheme): void;
  chooseLocale(locale: Locale): void;
  chooseDensity(density: Density): void;
}

/** Colours, language and density: at once on this page, and kept by the hub for the other browsers of the person. */
export function useAppearance(): Appearance {
  const { locale, choose } = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const { me } = useHub();
  const { changeMe } = useSession();
  const { watch } = useToasts();
  return {
    scheme: colorScheme,
    locale,
    density: me.density,
    chooseScheme(scheme) {
      setColorScheme(scheme);
      void watch(changeMe({ scheme: scheme === 'auto' ? 'system' : scheme }));
    },
    chooseLocale(next) {
      choose(next);
      void watch(changeMe({ language: next }));
    },
    chooseDensity(density) {
      void watch(changeMe({ density }));
    },
  };
}

/** Draws the page as the person has it elsewhere, from the moment when it is known who he is; and as he changes it there. */
export function useKeptAppearance(me: Me): void {
  const { locale, isChosen, choose } = useLocale();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const take = useEffectEvent(({ language, scheme }: Me) => {
    const kept = scheme === 'system' ? 'auto' : scheme;
    if (kept !== colorScheme) setColorScheme(kept);
    // English is what the hub says of who never chose: then the browser knows better.
    if (language !== locale && (isChosen || language !== 'en')) choose(language);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is drawn by them counts
  useEffect(() => take(me), [me.user.id, me.scheme, me.language]);
}

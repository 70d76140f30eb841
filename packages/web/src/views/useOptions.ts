/** The options of a view in a topic: as they are stored, and how they are changed. */

import { useCallback, useMemo } from 'react';
import { useToasts } from '../components/Toasts.tsx';
import { type Topic, useTopicWrites } from '../data/topics.ts';
import { useLocale, useWords } from '../words/locale.tsx';
import { type OptionValues, readStored, type StoredOptions } from './options.ts';
import { optionsName } from './optionsName.ts';
import { ChangedMeanwhile, withChange } from './saveOptions.ts';
import type { Drawing, View } from './view.ts';
import { hostWords } from './words.ts';

export type ChangeOptions = (change: Partial<OptionValues>) => void;

export function useStoredOptions(view: View, topic: Topic | null): StoredOptions | null {
  const text = topic?.settings.parameters[optionsName(view)];
  return useMemo(() => readStored(text), [text]);
}

/** Null for who may not change them. What fails is told, and what is stored is shown again. */
export function useChangeOptions(view: View, drawing: Drawing, topic: Topic | null): ChangeOptions | null {
  const words = useWords(hostWords);
  const { locale } = useLocale();
  const { updateParameter } = useTopicWrites();
  const toasts = useToasts();
  const stored = useStoredOptions(view, topic);
  const topicId = topic?.id;
  const change = useCallback(
    (change: Partial<OptionValues>) => {
      if (topicId === undefined) return;
      const seen = drawing.read(stored);
      updateParameter(topicId, optionsName(view), (now) => withChange(drawing, seen, change, now)).catch((error) => {
        const option = error instanceof ChangedMeanwhile ? drawing.options[error.option] : undefined;
        if (option) toasts.fail(words.changedMeanwhile(option.title[locale]));
        else toasts.fail(error instanceof Error ? error.message : String(error));
      });
    },
    [topicId, drawing, stored, updateParameter, view, toasts, words, locale],
  );
  return topic?.may.admin ? change : null;
}

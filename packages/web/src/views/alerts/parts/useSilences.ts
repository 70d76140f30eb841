import { useMemo } from 'react';
import { useNow } from '../../../components/clock.ts';
import { useMessages } from '../../../data/messages.ts';
import { scoped } from '../../../data/scope.ts';
import { type ShownSilence, silencesIn } from '../model/silences.ts';

/** Those of a topic, else of all that the reader may read; whatever he filters, for they are about all of it. */
export function useSilences(topicPath: string | null): readonly ShownSilence[] {
  const now = useNow();
  const { messages } = useMessages(scoped('#silence -label:done', topicPath));
  return useMemo(() => silencesIn(messages, now), [messages, now]);
}

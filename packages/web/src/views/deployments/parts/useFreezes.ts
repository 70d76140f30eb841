import { useMemo } from 'react';
import { useNow } from '../../../components/clock.ts';
import { type Message, useMessages } from '../../../data/messages.ts';
import { type Frozen, freezesIn } from '../model/freezes.ts';
import { freezesAt } from '../model/queries.ts';

/** Those in force for a topic, else all that the reader may read. */
export function useFreezes(topic: string | null): readonly Frozen<Message>[] {
  const now = useNow();
  const { messages } = useMessages(freezesAt(topic));
  return useMemo(() => freezesIn(messages, now), [messages, now]);
}

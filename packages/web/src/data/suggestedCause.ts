/** The deployment that may have caused an alert, as the hub suggests it: the last one of its service to production. */

import type { Hub } from '@tagloop/client/call';
import { useEffect, useState } from 'react';
import { useHub } from './hub.tsx';
import type { Message } from './messages.ts';

/** Ms that an alert is looked at before it is asked for: what is scrolled by is not. */
const pauseMs = 400;

/** By alert: its cause lies behind it, so it is asked for once. */
const known = new WeakMap<Hub, Map<string, Promise<Message | null>>>();

/** Null until one is known, and where there is none. @param id of the alert; null: nothing is asked */
export function useSuggestedCause(id: string | null): Message | null {
  const { hub } = useHub();
  const [suggested, setSuggested] = useState<{ readonly of: string; readonly cause: Message | null } | null>(null);
  useEffect(() => {
    if (id === null) return;
    let isOver = false;
    const timer = setTimeout(() => {
      void ask(hub, id).then((cause) => {
        if (!isOver) setSuggested({ of: id, cause });
      });
    }, pauseMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [hub, id]);
  return suggested !== null && suggested.of === id ? suggested.cause : null;
}

function ask(hub: Hub, id: string): Promise<Message | null> {
  const answers = known.get(hub) ?? new Map<string, Promise<Message | null>>();
  known.set(hub, answers);
  const before = answers.get(id);
  if (before) return before;
  const answer = hub.call('GET /api/alerts/:id/suggested-cause', { params: { id } }).then(
    ({ deployment }) => deployment,
    () => {
      // It is an addition to what is shown: asked again when the alert is looked at again.
      answers.delete(id);
      return null;
    },
  );
  answers.set(id, answer);
  return answer;
}

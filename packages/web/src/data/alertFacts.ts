/** What the hub knows of alerts beside their messages, asked for those that are shown. */

import type { Answer } from '@tagloop/client/call';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useHub } from './hub.tsx';
import type { Message } from './messages.ts';

export type AlertFacts = Answer<'POST /api/alerts/facts'>['facts'][number];

/** As many as the hub takes at once. */
const atOnce = 500;
/** The first of them: further down nobody reads counts. */
const most = 1000;
/** After a change: what the hub notes beside the message is there by then, and many changes are asked for at once. */
const pauseMs = 300;
/** Counts grow without an event. */
const againMs = 15_000;

/** By the id of the message: again for each that changed, and all of them now and then while the page is seen. */
export function useAlertFacts(messages: readonly Message[]): ReadonlyMap<string, AlertFacts> {
  const { hub } = useHub();
  const [known, setKnown] = useState<ReadonlyMap<string, AlertFacts>>(new Map());
  /** The version for which each was asked. */
  const asked = useRef(new Map<string, number>());
  const looked = useMemo(() => messages.slice(0, most).filter(({ version }) => version > 0), [messages]);

  const ask = useEffectEvent(async (some: readonly Message[]): Promise<void> => {
    for (const { id, version } of some) asked.current.set(id, version);
    for (let from = 0; from < some.length; from += atOnce) {
      const ids = some.slice(from, from + atOnce).map(({ id }) => id);
      try {
        const { facts } = await hub.call('POST /api/alerts/facts', { body: { ids } });
        setKnown((before) => new Map([...before, ...facts.map((each) => [each.message, each] as const)]));
      } catch {
        // It is an addition to what is shown: asked again in a while.
        for (const id of ids) asked.current.delete(id);
      }
    }
  });

  const askFresh = useEffectEvent(() => {
    const fresh = looked.filter(({ id, version }) => asked.current.get(id) !== version);
    if (fresh.length > 0) void ask(fresh);
  });
  const soon = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    if (looked.length === 0 || soon.current !== undefined) return;
    if (asked.current.size === 0) return askFresh();
    soon.current = setTimeout(() => {
      soon.current = undefined;
      askFresh();
    }, pauseMs);
  }, [looked]);
  useEffect(
    () => () => {
      clearTimeout(soon.current);
      soon.current = undefined;
    },
    [],
  );

  const askAll = useEffectEvent(() => {
    if (!document.hidden && looked.length > 0) void ask(looked);
  });
  useEffect(() => {
    const again = setInterval(askAll, againMs);
    document.addEventListener('visibilitychange', askAll);
    return () => {
      clearInterval(again);
      document.removeEventListener('visibilitychange', askAll);
    };
  }, []);
  return known;
}

/** Since when messages carry a label, asked of the hub for those that are shown. */

import { useEffect, useRef, useState } from 'react';
import { useHub } from './hub.tsx';
import type { Message } from './messages.ts';

/** RFC 3339, by message. */
export type LabelTimes = ReadonlyMap<string, string>;

/** As many as the hub takes at once. */
const most = 200;

/**
 * Since when each of these messages carries a label. A message is asked for once, and again when it changed; what is not
 * known yet, or did not come, is left out.
 * @param label null: nothing is asked
 */
export function useLabelTimes(messages: readonly Message[], label: string | null): LabelTimes {
  const { hub } = useHub();
  const [times, setTimes] = useState<LabelTimes>(new Map());
  /** The version for which each was asked. */
  const asked = useRef(new Map<string, number>());

  useEffect(() => {
    if (label === null) return;
    const fresh = messages.filter(({ id, version }) => version > 0 && asked.current.get(id) !== version);
    for (const { id, version } of fresh) asked.current.set(id, version);
    for (let from = 0; from < fresh.length; from += most) void ask(fresh.slice(from, from + most), label);

    async function ask(some: readonly Message[], of: string): Promise<void> {
      const ids = some.map(({ id }) => id);
      try {
        const answer = await hub.call('POST /api/messages/label-times', { body: { ids } });
        const came = new Map(answer.messages.map(({ id, labels }) => [id, labels.find(({ text }) => text === of)]));
        setTimes((known) => {
          const next = new Map(known);
          for (const id of ids) {
            const since = came.get(id)?.since;
            if (since === undefined) next.delete(id);
            else next.set(id, since);
          }
          return next;
        });
      } catch {
        // It is an addition to what is shown: asked again when the message moves on.
        for (const id of ids) asked.current.delete(id);
      }
    }
  }, [hub, messages, label]);
  return times;
}

import { useMemo } from 'react';
import { type Message, useMessages } from '../../../data/messages.ts';
import type { ShownAlert } from '../model/alerts.ts';

/** A query has at most 200 terms. */
const most = 150;

/** The deployments that are said to have caused alerts, by id; those that the reader may not see are left out. */
export function useCauses(alerts: readonly ShownAlert[]): ReadonlyMap<string, Message> {
  const query = useMemo(() => {
    const ids = new Set(
      alerts.flatMap(({ cause }) => (cause !== undefined && /^\w{1,20}$/.test(cause) ? [cause] : [])),
    );
    if (ids.size === 0) return null;
    const some = [...ids].slice(0, most).sort();
    return `(${some.map((id) => `id:${id}`).join(' OR ')})`;
  }, [alerts]);
  const { messages } = useMessages(query, most);
  return useMemo(() => new Map(messages.map((message) => [message.id, message])), [messages]);
}

import { useMemo } from 'react';
import { useMessages } from '../../../data/messages.ts';
import { countByService } from '../model/alerts.ts';
import { openAlerts } from '../model/queries.ts';

/** More alerts than that are no news any more. */
const most = 500;

/** How many open alerts each service has now. */
export function useOpenAlerts(): ReadonlyMap<string, number> {
  const { messages } = useMessages(openAlerts(), most);
  return useMemo(() => countByService(messages), [messages]);
}

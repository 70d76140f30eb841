import { useMemo } from 'react';
import { useAlertFacts } from '../../../data/alertFacts.ts';
import { type Messages, useMessages } from '../../../data/messages.ts';
import { narrowed } from '../../../data/scope.ts';
import { useWhole } from '../../../data/whole.ts';
import { type ShownAlert, shownAlert } from '../model/alerts.ts';

/** Of those that are not done; beyond them one asks for more. */
const most = 3000;

interface Alerts {
  readonly alerts: readonly ShownAlert[];
  /** What was read for them. */
  readonly lists: readonly Messages[];
}

/** All that is open or in hand, and what was done lately. */
export function useAlerts(query: string, doneHours: number): Alerts {
  const current = useWhole(narrowed(query, '-#silence -label:done'), most);
  const done = useMessages(narrowed(query, `-#silence label:done updated:<${doneHours}h`));
  const messages = useMemo(() => [...current.messages, ...done.messages], [current.messages, done.messages]);
  const facts = useAlertFacts(messages);
  const alerts = useMemo(
    () => messages.map((message) => shownAlert(message, facts.get(message.id))),
    [messages, facts],
  );
  return { alerts, lists: [current, done] };
}

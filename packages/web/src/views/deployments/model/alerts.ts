/** Which alerts spoke after a deployment: new ones, and old ones that came back. */

import { type Alert, readAlert } from '@tagloop/language/vocabulary/alert';
import type { ShownMessage } from '../../../components/shapes.ts';

export interface AlertAfter<Message extends ShownMessage = ShownMessage> {
  readonly message: Message;
  readonly alert: Alert;
  /** When it first spoke within the period, or at all if the deployment caused it, ms since 1970. */
  readonly at: number;
  /** Somebody said that this deployment caused it. */
  readonly isCaused: boolean;
}

/**
 * Those that came behind it, but for those that another one is said to have caused.
 * @param deployment ids of its messages
 * @param occurrences replies of any alert within the period
 */
export function alertsWithin<Message extends ShownMessage>(
  roots: readonly Message[],
  occurrences: readonly ShownMessage[],
  { deployment, from, to }: { readonly deployment: readonly string[]; readonly from: number; readonly to: number },
): readonly AlertAfter<Message>[] {
  const times = new Map<string, number>();
  for (const { id, parentId, createdAt } of [...roots, ...occurrences]) {
    const at = Date.parse(createdAt);
    const root = parentId ?? id;
    if (at >= from && at <= to) times.set(root, Math.min(at, times.get(root) ?? at));
  }
  return roots
    .flatMap((message): AlertAfter<Message>[] => {
      const alert = readAlert(message.text, message.labels);
      if (!alert) return [];
      const isCaused = alert.cause !== undefined && deployment.includes(alert.cause);
      const at = times.get(message.id) ?? (isCaused ? Math.max(from, Date.parse(message.createdAt)) : undefined);
      if (at === undefined) return [];
      return alert.cause === undefined || isCaused ? [{ message, alert, at, isCaused }] : [];
    })
    .sort((a, b) => a.at - b.at);
}

/** How many alerts a service has. */
export function countByService(alerts: readonly ShownMessage[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { text, labels } of alerts) {
    const alert = readAlert(text, labels);
    if (alert?.service === undefined || alert.silenced) continue;
    counts.set(alert.service, (counts.get(alert.service) ?? 0) + 1);
  }
  return counts;
}

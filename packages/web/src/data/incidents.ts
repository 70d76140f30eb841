/** Incidents, read from their messages. */

import type { Label } from '@tagloop/language/labels/label';
import type { Node } from '@tagloop/language/query/ast';
import { print } from '@tagloop/language/query/print';
import { type Incident, readIncident } from '@tagloop/language/vocabulary/incident';
import { useMemo } from 'react';
import { useMessages } from './messages.ts';

interface Told {
  readonly text: string;
  readonly labels: readonly Label[];
}

/** What is an incident itself, and not only about one. */
export function incidentsIn<Message extends Told>(
  messages: readonly Message[],
): readonly { readonly message: Message; readonly incident: Incident }[] {
  return messages.flatMap((message) => {
    const incident = readIncident(message.text, message.labels);
    return incident ? [{ message, incident }] : [];
  });
}

/** Characters of a query that the hub takes. */
const longest = 4000;
const most = 50;

/** Of a service, those that are not done; null where nobody would ask for it. */
export function openIncidents(service: string): string | null {
  const tag = (name: string): Node => ({ kind: 'tag', name });
  const done: Node = { kind: 'not', node: { kind: 'label', any: [{ text: 'done', prefix: false }] } };
  const ofService: Node = { kind: 'or', nodes: [tag(`service:${service}`), tag(`app:${service}`)] };
  const nodes: Node[] = [{ kind: 'is', what: 'root' }, { kind: 'tagKey', key: 'incident' }, ofService, done];
  const query = print({ where: { kind: 'and', nodes } });
  return service === '' || query.length > longest ? null : query;
}

/** The open incidents of a service that the reader may see, the newest ones. */
export function useOpenIncidents(service: string): readonly Incident[] {
  const { messages } = useMessages(openIncidents(service), most);
  return useMemo(() => incidentsIn(messages).map(({ incident }) => incident), [messages]);
}

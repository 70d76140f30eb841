/** The incidents that belong to a deployment. */

import type { Label } from '@tagloop/language/labels/label';
import { tagsOf } from '@tagloop/language/text/tags';
import { type Incident, readIncident } from '@tagloop/language/vocabulary/incident';

interface Told {
  readonly text: string;
  readonly labels: readonly Label[];
}

/** Ids that a deployment and its replies name: `#incident:INC-31`. */
export function namedIncidents(texts: readonly Told[]): readonly string[] {
  const ids = texts.flatMap(({ text }) =>
    tagsOf(text).flatMap((tag) => (tag.startsWith('incident:') && tag.length > 9 ? tag.slice(9) : [])),
  );
  return [...new Set(ids)].sort();
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

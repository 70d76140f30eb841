/** Silences as the view shows them, read from their messages. */

import type { Node } from '@tagloop/language/query/ast';
import { print } from '@tagloop/language/query/print';
import { readSilence } from '@tagloop/language/vocabulary/silence';
import type { Message } from '../../../data/messages.ts';
import type { ShownAlert } from './alerts.ts';

export interface ShownSilence {
  readonly message: Message;
  readonly reason: string;
  readonly query: string;
  /** Ms since 1970. */
  readonly until: number;
  readonly endsSoon: boolean;
}

/** One that ends within an hour is about to end. */
const soonMs = 3_600_000;

/** Those that hold, the soonest to end first. @param now ms since 1970 */
export function silencesIn(messages: readonly Message[], now: number): readonly ShownSilence[] {
  return messages
    .flatMap((message): ShownSilence[] => {
      const silence = readSilence(message.text, message.labels);
      const until = Date.parse(silence?.until ?? '');
      if (!silence?.query || silence.state === 'done' || !(until > now)) return [];
      const { reason, query } = silence;
      return [{ message, reason, query, until, endsSoon: until - now <= soonMs }];
    })
    .sort((a, b) => a.until - b.until);
}

/** What selects this alert and the like of it: its service, rule and instance; without a rule, itself alone. */
export function matcherOf({ message, service }: ShownAlert): string {
  const named = ['alertname', 'instance'].flatMap((key) => message.tags.filter((tag) => tag.startsWith(`${key}:`)));
  if (!named.some((tag) => tag.startsWith('alertname:'))) return print({ where: { kind: 'id', id: message.id } });
  const ofService = message.tags.filter((tag) => tag === `service:${service}` || tag === `app:${service}`);
  const nodes = [...ofService, ...named].map((name): Node => ({ kind: 'tag', name }));
  return print({ where: { kind: 'and', nodes } });
}

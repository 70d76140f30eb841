/** Alerts as the view shows them, read from their messages. */

import { tagValue } from '@tagloop/language/text/tags';
import { titleOf } from '@tagloop/language/text/title';
import { readAlert, silencedLabel, workStates } from '@tagloop/language/vocabulary/alert';
import type { AlertFacts } from '../../../data/alertFacts.ts';
import type { Message } from '../../../data/messages.ts';

/** In the order of the loop; `other`: a message with none of the states. */
export const sections = [...workStates, 'other'] as const;
export type Section = (typeof sections)[number];

export interface ShownAlert {
  readonly message: Message;
  readonly section: Section;
  readonly summary: string;
  readonly service?: string;
  readonly instance?: string;
  readonly severity?: string;
  readonly incident?: string;
  /** Id of the message of the deployment that caused it. */
  readonly cause?: string;
  readonly isSilenced: boolean;
  /** Who has it, or had it when it was done. */
  readonly owner?: string;
  /** When the owner has it no longer, RFC 3339. */
  readonly ownerUntil?: string;
  /** How often it fired; absent until the hub told. */
  readonly count?: number;
  /** Why nobody wants to hear of it now; absent for one that was labelled by hand. */
  readonly silence?: NonNullable<AlertFacts['silence']>;
  /** The open alert that it is a part of; the id of its message. */
  readonly mutedBy?: string;
  readonly isFlapping: boolean;
  /** Occurrences that are no longer kept in its thread. */
  readonly forgotten: number;
  /** RFC 3339: when it began, and when it was last heard of. */
  readonly firstSeen: string;
  readonly lastSeen: string;
}

export const filters = ['all', 'unowned', 'mine', 'silenced'] as const;
export type Filter = (typeof filters)[number];

/** What is no alert is shown by its first line. */
export function shownAlert(message: Message, facts?: AlertFacts): ShownAlert {
  const { text, labels, tags } = message;
  const alert = readAlert(text, labels);
  const texts = labels.map((label) => label.text);
  const section = workStates.find((state) => texts.includes(state)) ?? 'other';
  return {
    message,
    section,
    summary: alert?.summary || alert?.name || titleOf(text),
    service: alert?.service,
    instance: alert?.instance,
    severity: alert?.severity ?? severityOf(texts),
    incident: alert?.incident ?? tagValue(tags, 'incident'),
    cause: alert?.cause,
    isSilenced: texts.includes(silencedLabel),
    owner: ownerOf(texts, section),
    ownerUntil: (section === 'doing' && facts?.ownerUntil) || undefined,
    count: facts?.count ?? alert?.count,
    silence: facts?.silence ?? undefined,
    mutedBy: facts?.mutedBy ?? undefined,
    isFlapping: facts?.flapping ?? false,
    forgotten: facts?.forgotten ?? 0,
    firstSeen: facts?.firstSeen ?? message.createdAt,
    lastSeen: facts?.lastSeen ?? message.updatedAt,
  };
}

/** Those that call: open, and not silenced. */
export function callsNow({ section, isSilenced }: ShownAlert): boolean {
  return section === 'open' && !isSilenced;
}

export function passes(alert: ShownAlert, filter: Filter, reader: string): boolean {
  switch (filter) {
    case 'unowned':
      return callsNow(alert) && alert.owner === undefined;
    case 'mine':
      return alert.owner === reader;
    case 'silenced':
      return alert.isSilenced;
    default:
      return true;
  }
}

/** Silenced ones last; else as they came: the order of the query. */
export function inOrder(alerts: readonly ShownAlert[]): readonly ShownAlert[] {
  return [...alerts.filter((each) => !each.isSilenced), ...alerts.filter((each) => each.isSilenced)];
}

function severityOf(labels: readonly string[]): string | undefined {
  return labels.find((text) => text.startsWith('severity:'))?.slice('severity:'.length);
}

function ownerOf(labels: readonly string[], section: Section): string | undefined {
  const prefix = section === 'done' ? 'done:' : 'doing:';
  return labels.find((text) => text.length > prefix.length && text.startsWith(prefix))?.slice(prefix.length);
}

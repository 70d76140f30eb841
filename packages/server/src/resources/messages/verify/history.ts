/** Whether the log tells how a message became what it is. */

import { recordedFields } from '../save.ts';
import type { MessageState } from '../state.ts';
import type { MessageTables } from '../tables.ts';

type EventRow = MessageTables['event'];

/** What a message has when it is created, whatever it is about. */
const atFirst = { replies: 0, likers: [], votersUp: [], votersDown: [], pinned: false, edited: false, deletedAt: null };

/** Walks back from the message of now: each event must have led to what followed it. */
export function* historyErrors(message: MessageState, events: readonly EventRow[]): Generator<string> {
  const changes = events.filter(({ kind }) => kind !== 'message.late');
  if (events[0]?.kind !== 'message.created') yield 'the log does not begin with its creation';
  if (message.version !== changes.length) {
    yield `it is at version ${message.version}, the log knows ${changes.length} changes`;
  }
  const then: Record<string, unknown> = Object.fromEntries(recordedFields.map((field) => [field, message[field]]));
  for (const { position, data } of changes.toReversed()) {
    const told = JSON.parse(data) as Record<string, { was: unknown; is: unknown }>;
    for (const field of recordedFields) {
      const change = told[field];
      if (!change) continue;
      if (!same(change.is, then[field])) yield `event ${position} tells another "${field}" than what followed`;
      then[field] = change.was;
    }
  }
  for (const [field, value] of Object.entries({ ...atFirst, updatedAt: message.createdAt })) {
    if (!same(then[field], value)) yield `the log does not tell how its "${field}" began`;
  }
}

/** Spans as the log tells them: from the labels of now back to the first ones, then forth with each change. */
export function spansOfLog(message: MessageState, events: readonly EventRow[]): MessageTables['label_span'][] {
  const changes = events.flatMap(({ at, data }) => {
    const { labels } = JSON.parse(data) as { labels?: Record<'was' | 'is', { text: string }[]> };
    return labels ? [{ at, was: labels.was.map(({ text }) => text), is: labels.is.map(({ text }) => text) }] : [];
  });
  const first = changes[0]?.was ?? message.labels.map(({ text }) => text);
  const spans: MessageTables['label_span'][] = [];
  const begin = (label: string, at: number) => {
    const ends = spans.flatMap((span) => (span.label === label ? (span.to_at ?? 0) : []));
    const from_at = Math.max(at, ...ends);
    const known = spans.find((span) => span.label === label && span.from_at === from_at);
    if (known) known.to_at = null;
    else spans.push({ message_id: message.id, label, from_at, to_at: null });
  };
  for (const label of first) begin(label, message.createdAt);
  for (const { at, was, is } of changes) {
    for (const span of spans) {
      const isGone = was.includes(span.label) && !is.includes(span.label);
      if (isGone && span.to_at === null) span.to_at = Math.max(span.from_at, at);
    }
    for (const label of is) if (!was.includes(label)) begin(label, at);
  }
  return spans;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

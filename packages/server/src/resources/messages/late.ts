/** What happened before the present did: only the history gets it, and once. */

import type { LabelChange } from '@tagloop/language/labels/change';
import * as queries from './queries.ts';
import { appendLate, type Late } from './save.ts';
import type { MessageState } from './state.ts';
import type { MessageTables } from './tables.ts';
import { type Act, db } from './write.ts';

/** What came too late, or null when nothing did. */
export function lateOf(labels: LabelChange | null, text: string | undefined): Late | null {
  if (labels === null && text === undefined) return null;
  return { ...(labels && { labels }), ...(text !== undefined && { text }) };
}

/** Writes it into the history, unless that holds it: a sender may send again what it sent. */
export async function recordLate(act: Act, message: MessageState, late: Late): Promise<void> {
  if (await isKnown(act, message, late)) return;
  appendLate(act.tx, message, { kind: 'message.late', actorId: act.actor.userId, at: act.at }, late);
}

async function isKnown(act: Act, { id }: MessageState, late: Late): Promise<boolean> {
  const same = { message_id: id, kind: 'message.late', at: act.at, data: JSON.stringify({ late }) };
  if (await queries.hasEvent(db(act), same)) return true;
  return (await labelsWereSo(act, id, late.labels)) && (await textWasSo(act, id, late.text));
}

/** Whether the labels changed so at that time, when it was the present. */
async function labelsWereSo(act: Act, id: number, change: LabelChange | undefined): Promise<boolean> {
  if (!change) return true;
  const spans = await queries.spansAt(db(act), id, act.at);
  const began = (text: string) => spans.some((span) => span.label === text && span.from_at === act.at);
  const ended = (text: string) => spans.some((span) => span.label === text && span.to_at === act.at);
  return (change.set ?? []).every(({ text }) => began(text)) && (change.remove ?? []).every(ended);
}

async function textWasSo(act: Act, id: number, text: string | undefined): Promise<boolean> {
  if (text === undefined) return true;
  const events = await queries.eventsOfMessage(db(act), id);
  const changes = events.flatMap((event) => textChangeOf(event) ?? []);
  if (changes.some(({ at, is }) => at === act.at && is === text)) return true;
  const created = events.find((event) => event.kind === 'message.created');
  return created?.at === act.at && changes[0]?.was === text;
}

function textChangeOf(event: MessageTables['event']): { at: number; was: unknown; is: unknown } | null {
  const { text } = JSON.parse(event.data) as { text?: { was: unknown; is: unknown } };
  return text ? { at: event.at, ...text } : null;
}

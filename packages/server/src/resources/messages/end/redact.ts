/** Redact: one former version of a text is emptied where the history holds it. */

import { HubError } from '../../../contract/errors.ts';
import type { Target } from '../change.ts';
import { mayEdit } from '../policy.ts';
import { eventsOfMessage, updateEventData } from '../queries.ts';
import { rewrite } from '../save.ts';
import { type Act, db } from '../write.ts';

interface Told {
  text?: { was: string | null; is: string | null };
  late?: { text?: string };
}

/**
 * Empties the version that the event at this position brought; its creation brought the first one.
 * The version behind it no longer tells what it replaced, so that no way back shows it.
 */
export async function redact(act: Act, { message, topic }: Target, position: number): Promise<void> {
  if (!mayEdit(act.topics, act.actor, topic, message)) {
    throw new HubError('forbidden', 'Only its author or an admin of the topic may redact this message');
  }
  const events = await eventsOfMessage(db(act), message.id);
  const at = events.findIndex((event) => event.position === position);
  const event = events[at];
  const told: Told = event ? JSON.parse(event.data) : {};
  const broughtText = told.text !== undefined || told.late?.text !== undefined || event?.kind === 'message.created';
  if (!event || !broughtText) {
    throw new HubError('not-found', 'No event of this message at this position brought a text; its history names them');
  }
  if (told.late) delete told.late.text;
  if (told.text || event.kind === 'message.created') {
    const next = events.slice(at + 1).find(({ data }) => (JSON.parse(data) as Told).text !== undefined);
    if (!next) throw new HubError('conflict', 'This is the text of now; replace it first, then redact what it was');
    if (told.text) told.text.is = null;
    const after: Told = JSON.parse(next.data);
    if (after.text) after.text.was = null;
    await updateEventData(db(act), next.position, JSON.stringify(after));
  }
  await updateEventData(db(act), position, JSON.stringify(told));
  await rewrite(act.tx, message, message, { kind: 'message.redacted', actorId: act.actor.userId, at: act.at });
}

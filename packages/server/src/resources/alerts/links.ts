/** What an alert belongs to: tags in front of its text, which its sender's next words leave there. */

import { readDeployment } from '@tagloop/language/vocabulary/deployment';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readId } from '../../lib/ids.ts';
import type { Message } from '../messages/contract.ts';
import type { MessagesService } from '../messages/service.ts';
import type { AlertLinks } from './contract.ts';

/** Throws `invalid` where the cause is no deployment that the actor may read, and what writing in its topic does. */
export async function linkAlert(
  messages: MessagesService,
  actor: Actor,
  id: string,
  links: AlertLinks,
): Promise<Message> {
  if (typeof links.cause === 'string') await requireDeployment(messages, actor, links.cause);
  return messages.setTags(actor, id, { ...links });
}

async function requireDeployment(messages: MessagesService, actor: Actor, id: string): Promise<void> {
  const number = readId(id) ?? -1;
  const found = (await messages.readableOf(actor, [number])).get(number);
  if (!found || readDeployment(found.text, found.labels) === null) {
    throw new HubError('invalid', '"cause" must be the id of a deployment that you may read');
  }
}

/** What may have caused an alert. */

import { parse } from '@tagloop/language/query/parse';
import { print } from '@tagloop/language/query/print';
import { readAlert } from '@tagloop/language/vocabulary/alert';
import { readDeployment } from '@tagloop/language/vocabulary/deployment';
import { tierOf } from '@tagloop/language/vocabulary/tier';
import type { Actor } from '../../contract/actor.ts';
import type { Message } from '../messages/contract.ts';
import type { MessagesService } from '../messages/service.ts';
import type { TopicsService } from '../topics/service.ts';

/** Of the deployments of a service, newest first; those to other environments are among them. */
const mostLooked = 100;

/**
 * The last deployment of the alert's service to production before it began, of those that the actor may read; null where
 * there is none, or the alert names no service.
 * @param began RFC 3339
 */
export async function suggestedCause(
  { messages, topics }: { readonly messages: MessagesService; readonly topics: TopicsService },
  actor: Actor,
  alert: Message,
  began: string,
): Promise<Message | null> {
  const service = readAlert(alert.text)?.service;
  if (service === undefined) return null;
  const of = print({ where: { kind: 'tag', name: `service:${service}` } });
  const query = parse(`is:root #deploy ${of} until:${began} sort:-created`);
  const { messages: found } = await messages.list(actor, query, { limit: mostLooked });
  const isToProduction = ({ text, labels, topic }: Message) => {
    const deployment = readDeployment(text, labels);
    if (!deployment || deployment.state === 'Waiting' || deployment.state === 'Cancelled') return false;
    const { environments } = topics.require(actor, 'read', topic);
    return tierOf(deployment.env ?? '', environments)?.tier === 'production';
  };
  return found.find(isToProduction) ?? null;
}

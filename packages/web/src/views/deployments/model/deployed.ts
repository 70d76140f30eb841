/** Deployments as the view works with them: read from messages of which parts may be missing. */

import { type Deployment, readDeployment } from '@tagloop/language/vocabulary/deployment';
import { readFreeze } from '@tagloop/language/vocabulary/freeze';
import type { ShownMessage } from '../../../components/shapes.ts';

export interface Deployed<Message extends ShownMessage = ShownMessage> extends Deployment {
  /** The newest of those that are one. */
  readonly message: Message;
  /** Empty where the message names none. */
  readonly service: string;
  readonly env: string;
  /** Who started it: as the message says, else who wrote it. */
  readonly by: string;
  /** When it began, ms since 1970. */
  readonly at: number;
  /** The targets of one run are one deployment. */
  readonly messages: readonly Message[];
}

export interface ReadMessages<Message extends ShownMessage> {
  /** The newest first. */
  readonly deployed: readonly Deployed<Message>[];
  /** What is none; freezes are told where they hold. */
  readonly others: readonly Message[];
}

/** What a message says is read once, however often others come and go. */
const known = new WeakMap<ShownMessage, Deployment | null>();

function read(message: ShownMessage): Deployment | null {
  const before = known.get(message);
  if (before !== undefined) return before;
  const deployment = readDeployment(message.text, message.labels);
  known.set(message, deployment);
  return deployment;
}

export function readMessages<Message extends ShownMessage>(messages: readonly Message[]): ReadMessages<Message> {
  const others: Message[] = [];
  const logical = new Map<string, Deployed<Message>[]>();
  for (const message of messages) {
    const deployment = read(message);
    if (!deployment) {
      if (!readFreeze(message.text)) others.push(message);
      continue;
    }
    const each = deployedOf(message, deployment);
    const name = nameOf(each);
    const same = logical.get(name);
    if (same) same.push(each);
    else logical.set(name, [each]);
  }
  return { deployed: [...logical.values()].flatMap(joined).sort(byTime), others };
}

function deployedOf<Message extends ShownMessage>(message: Message, deployment: Deployment): Deployed<Message> {
  const { service = '', env = '', user = message.author.name } = deployment;
  return { ...deployment, message, service, env, by: user, at: Date.parse(message.createdAt), messages: [message] };
}

function nameOf({ service, env, run, message }: Deployed): string {
  return JSON.stringify(run === undefined ? [message.id] : [service, env, run]);
}

/** The newest stands for all, unless another one is still under way. */
function joined<Message extends ShownMessage>(same: readonly Deployed<Message>[]): Deployed<Message>[] {
  const sorted = same.toSorted(byTime);
  const first = sorted.find(isUnderWay) ?? sorted[0];
  return first ? [{ ...first, messages: sorted.map(({ message }) => message) }] : [];
}

/** Ids are sorted by time, so that two of one moment stand in the order in which they came. */
function byTime(a: Deployed, b: Deployed): number {
  return b.at - a.at || (a.message.id < b.message.id ? 1 : -1);
}

function isUnderWay({ state }: Deployment): boolean {
  return state === 'Waiting' || state === 'Deploying';
}

/** It came through and was not taken back. One without a state was told by somebody who had done it. */
export function isRunning({ state }: Deployment): boolean {
  return state === undefined || state === 'Success';
}

/** One delivery from its bytes to its line in the log: signature, duplicates, reading, writing. */

import { Counter } from 'prom-client';
import type { Static } from 'typebox';
import type { ErrorCode } from '../../contract/errors.ts';
import { HubError } from '../../contract/errors.ts';
import { readSettings } from '../../integrations/settings.ts';
import { BadPayload, type Operation, type Sample, type Source } from '../../integrations/source.ts';
import { digest } from '../../lib/crypto.ts';
import { StoreUnavailable } from '../../lib/failures.ts';
import type { Transaction } from '../../store/store.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { TokensService } from '../tokens/service.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { type Applied, apply } from './apply.ts';
import { lineOf, parseJson, textOf } from './body.ts';
import type { DeliveryOutcome } from './contract.ts';
import { type Headers, loggedHeaders } from './headers.ts';
import type { TellNews } from './news.ts';
import { openPlaces } from './places.ts';
import { requireWriter } from './policy.ts';
import * as queries from './queries.ts';
import type { DeliveryRow, IntakeRow } from './tables.ts';

export interface ReceiverServices {
  readonly users: UsersService;
  readonly tokens: TokensService;
  readonly topics: TopicsService;
  readonly messages: MessagesService;
  readonly news: TellNews;
}

export interface Received {
  readonly id: number;
  readonly outcome: Static<typeof DeliveryOutcome>;
  readonly detail: string;
  /** What the sender is answered with when it was not taken. */
  readonly refusal?: ErrorCode;
}

export interface Receiver {
  receive(intake: IntakeRow, headers: Headers, body: Uint8Array): Promise<Received>;
  /** Runs a logged payload as if it came now, duplicates and signature aside. */
  replay(intake: IntakeRow, delivery: DeliveryRow & { payload: string }): Promise<Received>;
  /** Runs a sample the whole way, rights and rules of messages among it, and undoes what it wrote. */
  test(intake: IntakeRow, sample: Sample): Promise<Received>;
}

/** A delivery on its way: its row but for how it ended. */
type Draft = Omit<DeliveryRow, 'id' | 'outcome' | 'detail' | 'message_ids'>;
type End = Pick<Received, 'outcome' | 'detail' | 'refusal'> & { readonly messageIds?: readonly number[] };

export function createReceiver(deps: Deps, services: ReceiverServices): Receiver {
  const { store, clock, log, vault } = deps;
  const { users, tokens, topics, messages, news } = services;
  const deliveries = new Counter({
    name: 'tagloop_intake_deliveries_total',
    help: 'Deliveries of outside senders by source and outcome.',
    labelNames: ['source', 'outcome'] as const,
    registers: [deps.metrics],
  });

  function sourceOf(intake: IntakeRow): Source {
    const source = deps.sources.find((each) => each.kind === intake.source);
    if (!source) throw new HubError('invalid', `The hub does not know the source "${intake.source}" any more`);
    return source;
  }

  async function write(tx: Transaction, draft: Draft, { outcome, detail, refusal, messageIds = [] }: End) {
    const row = { outcome, detail: lineOf(detail, 500), message_ids: JSON.stringify(messageIds) };
    const id = await tx.mint();
    await queries.insertDelivery(tx.tables(), { ...draft, ...row, id });
    if (draft.test === 0) await queries.updateIntake(tx.tables(), draft.intake_id, { last_delivery_at: tx.now });
    if (draft.topic_id !== null) await news(tx, draft.intake_id, draft.topic_id);
    return { id, outcome, detail: row.detail, refusal };
  }

  /** Reads and writes what the draft's payload says; an error is an end like others. */
  async function carryOut(intake: IntakeRow, start: Draft, text: string, receivedAt: number): Promise<Received> {
    let draft: Draft = { ...start, payload: text };
    try {
      const source = sourceOf(intake);
      const headers: Headers = JSON.parse(draft.headers);
      const payload = parseJson(text);
      const senderId = source.deliveryIdOf?.({ headers, payload });
      draft = {
        ...draft,
        event: lineOf(source.eventOf({ headers, payload }), 100),
        sender_id: senderId === undefined ? null : digest(senderId),
      };
      const settings = readSettings(source.settings, JSON.parse(intake.settings));
      const reading = await source.read({ headers, payload, settings, receivedAt });
      if (reading.outcome === 'unsupported') {
        return await store.write((tx) => write(tx, draft, { outcome: 'unsupported', detail: reading.reason }));
      }
      const operations = settings.split === true ? reading.operations : reading.operations.map(withoutPlace);
      const writer = writerOf(intake);
      if (draft.test === 1) {
        const { detail } = await rehearse(writer, operations);
        const end: End = { outcome: 'accepted', detail: `Only a test, undone at once. ${detail}` };
        return await store.write((tx) => write(tx, draft, end));
      }
      const topicOf = await openPlaces({ store, topics, users }, { intake, operations, ...writer });
      return await store.write(async (tx) => {
        if (draft.replay_of === null && (await isRepeated(tx, draft))) {
          return write(tx, { ...draft, payload: null }, { outcome: 'duplicate', detail: 'It was accepted before.' });
        }
        const applied = await apply(messages, tx, writer.actor, operations, topicOf);
        return write(tx, draft, { outcome: 'accepted', ...applied });
      });
    } catch (error) {
      const end = endOf(error);
      if (end.outcome === 'failed')
        log.warn({ err: error, intake: intake.name, event: draft.event }, 'a delivery failed');
      return store.write((tx) => write(tx, draft, end));
    }
  }

  /** What the operations would do in the intake's topic: places below it are not made for that. */
  async function rehearse({ actor, topic }: ReturnType<typeof writerOf>, operations: readonly Operation[]) {
    let applied: Applied = { messageIds: [], detail: '' };
    const undo = new Error('a test leaves nothing behind');
    await store
      .write(async (tx) => {
        applied = await apply(messages, tx, actor, operations, () => topic);
        throw undo;
      })
      .catch((error: unknown) => {
        if (error !== undo) throw error;
      });
    return applied;
  }

  function writerOf(intake: IntakeRow) {
    const topic = topics.byId(intake.topic_id);
    const robot = users.byId(intake.robot_id);
    if (!topic || !robot) throw new HubError('not-found', 'The topic or the robot of this intake is gone');
    const actor = tokens.actorOfRobot(robot);
    requireWriter(topics, actor, topic);
    return { topic, robot, actor };
  }

  /** Absent where the sender does not sign, or nobody set a secret. */
  function isTrusted(intake: IntakeRow, headers: Headers, body: Uint8Array): boolean {
    if (intake.signing_secret === null) return true;
    const { verify } = sourceOf(intake);
    if (!verify) return true;
    try {
      return verify(body, headers, vault.open(intake.signing_secret));
    } catch (error) {
      log.warn({ err: error, intake: intake.name }, 'a signature could not be checked');
      return false;
    }
  }

  async function counted(intake: IntakeRow, delivery: Promise<Received>): Promise<Received> {
    const received = await delivery;
    deliveries.inc({ source: intake.source, outcome: received.outcome });
    return received;
  }

  return {
    receive(intake, headers, body) {
      const draft = draftOf(intake, clock.now(), body.length);
      // Nothing that an unknown sender sent is kept.
      if (!isTrusted(intake, headers, body)) {
        const detail = 'The signature does not fit the signing secret of this intake.';
        const end: End = { outcome: 'rejected', detail, refusal: 'bad-signature' };
        return counted(
          intake,
          store.write((tx) => write(tx, draft, end)),
        );
      }
      const text = textOf(headers['content-type'], body);
      const trusted = { ...draft, headers: JSON.stringify(loggedHeaders(headers)) };
      return counted(intake, carryOut(intake, trusted, text, draft.at));
    },

    replay(intake, { id, headers, payload, size, at, test }) {
      // What has no time of its own happened when it came first.
      const draft = { ...draftOf(intake, clock.now(), size), headers, replay_of: id, test };
      // One of a test is a test: nothing else makes it harmless.
      return test === 1 ? carryOut(intake, draft, payload, at) : counted(intake, carryOut(intake, draft, payload, at));
    },

    test(intake, { headers, payload }) {
      const text = JSON.stringify(payload);
      const draft = {
        ...draftOf(intake, clock.now(), Buffer.byteLength(text)),
        headers: JSON.stringify(headers),
        test: 1,
      };
      return carryOut(intake, draft, text, draft.at);
    },
  };
}

function draftOf(intake: IntakeRow, at: number, size: number): Draft {
  return {
    intake_id: intake.id,
    topic_id: intake.topic_id,
    at,
    event: 'unknown',
    replay_of: null,
    test: 0,
    sender_id: null,
    headers: '{}',
    size,
    payload: null,
  };
}

async function isRepeated(tx: Transaction, { intake_id, sender_id }: Draft): Promise<boolean> {
  return sender_id !== null && (await queries.wasAccepted(tx.tables(), intake_id, sender_id));
}

function withoutPlace<T extends { readonly place?: string }>({ place: _place, ...operation }: T): Omit<T, 'place'> {
  return operation;
}

/** How a delivery ends that threw. When the store is gone, the sender must try again: that goes on. */
function endOf(error: unknown): End {
  if (error instanceof StoreUnavailable) throw error;
  if (error instanceof BadPayload) return { outcome: 'rejected', detail: error.message, refusal: 'bad-payload' };
  const detail =
    error instanceof HubError ? error.message : 'The hub could not make sense of this payload; its log says why.';
  return { outcome: 'failed', detail, refusal: 'bad-payload' };
}

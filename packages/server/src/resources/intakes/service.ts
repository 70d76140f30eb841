/** The rules of intakes: who opens one, as what it writes, what it keeps. */

import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readSettings, type Settings } from '../../integrations/settings.ts';
import type { Source } from '../../integrations/source.ts';
import { digest, randomSecret } from '../../lib/crypto.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { Transaction } from '../../store/store.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { Deps } from '../resource.ts';
import type { Preview } from './contract.ts';
import type { Headers } from './headers.ts';
import { openNews } from './news.ts';
import { mayManage, mayReadPayload, requireManaged } from './policy.ts';
import { type PreviewInput, previewOf } from './preview.ts';
import * as queries from './queries.ts';
import { createReceiver, type Received, type ReceiverServices } from './receive.ts';
import { forget } from './retention.ts';
import { makeRobot, robotNamed } from './robot.ts';
import type { DeliveryLine, DeliveryRow, IntakeRow } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    intakes: IntakesService;
  }
}

export interface NewIntake {
  readonly name: string;
  readonly source: string;
  /** Path. */
  readonly topic: string;
  readonly robot?: string;
  readonly settings?: Settings;
  readonly signingSecret?: string;
}

export interface IntakeChange {
  readonly name?: string;
  readonly topic?: string;
  readonly settings?: Settings;
  readonly enabled?: boolean;
}

export interface IntakesService {
  readonly sources: readonly Source[];
  /** With how the last deliveries of each ended, newest first. */
  list(actor: Actor): Promise<{ row: IntakeRow; recent: DeliveryLine['outcome'][] }[]>;
  /** URL and signing secret come out this once. */
  create(actor: Actor, intake: NewIntake): Promise<{ intake: IntakeRow; url: string; signingSecret: string | null }>;
  change(actor: Actor, id: string, change: IntakeChange): Promise<IntakeRow>;
  /** Another URL or signing secret, which comes out this once. */
  renew(actor: Actor, id: string, asked: Renewal): Promise<Renewed>;
  remove(actor: Actor, id: string): Promise<void>;
  deliveries(actor: Actor, id: string, filter: queries.DeliveryFilter): Promise<DeliveryLine[]>;
  delivery(actor: Actor, id: string): Promise<DeliveryRow>;
  replay(actor: Actor, id: string): Promise<Received>;
  /** Plays a sample of the source; nothing of it stays but its line in the log. */
  test(actor: Actor, id: string, sample: string): Promise<Received>;
  /** What settings, or those of now, would make of a payload or of the last deliveries; writes nothing. */
  preview(actor: Actor, id: string, asked: PreviewAsked): Promise<Preview[]>;
  /** Takes what a sender posted; throws `not-found`, `bad-signature`, `bad-payload`. */
  receive(secret: string, headers: Headers, body: Uint8Array): Promise<Received>;
  /** Forgets deliveries that are old or too much. @returns whether there is more: never, it is done in one turn */
  forget(tx: Transaction): Promise<boolean>;
}

export interface Renewal {
  readonly part: 'url' | 'signing';
  readonly signingSecret?: string;
}

export interface Renewed {
  readonly intake: IntakeRow;
  readonly url: string | null;
  readonly signingSecret: string | null;
}

export interface PreviewAsked {
  /** Wire id: only this one. */
  readonly delivery?: string;
  readonly settings?: Settings;
  /** JSON text. */
  readonly payload?: string;
  readonly limit?: number;
}

/** Of the last deliveries of an intake, to tell how it fares. */
const recentShown = 40;

interface Earlier extends Omit<ReceiverServices, 'news'> {
  readonly feeds: FeedsService;
}

export function createIntakes(deps: Deps, services: Earlier): IntakesService {
  const { store, vault } = deps;
  const { users, topics } = services;
  const news = openNews(services.feeds, topics);
  const receiver = createReceiver(deps, { ...services, news });

  services.messages.onEmptied((tx, ids) => queries.forgetPayloadsOf(tx.tables(), ids));

  topics.onDelete(async (tx, topic) => {
    if (await queries.topicHasIntake(tx.tables(), topic.id)) {
      throw new HubError('conflict', `${topic.path} has an intake; close it or give it another topic first`);
    }
  });

  function sourceOf(kind: string): Source {
    const source = deps.sources.find((each) => each.kind === kind);
    if (source) return source;
    const known = deps.sources.map((each) => each.kind).join(', ');
    throw new HubError('invalid', `There is no source "${kind}"; there are ${known}`, {
      fields: [{ at: '/source', message: `must be one of ${known}` }],
    });
  }

  async function managed(actor: Actor, id: number | null): Promise<IntakeRow> {
    const row = id === null ? undefined : await queries.intakeById(store.tables(), id);
    if (!row || !mayManage(topics, actor, row.topic_id)) {
      throw new HubError('not-found', 'There is no intake with this id that you may manage');
    }
    return row;
  }

  async function managedDelivery(actor: Actor, id: string): Promise<{ intake: IntakeRow; delivery: DeliveryRow }> {
    const number = readId(id);
    const delivery = number === null ? undefined : await queries.deliveryById(store.tables(), number);
    if (!delivery) throw new HubError('not-found', 'There is no delivery with this id that you may see');
    return { intake: await managed(actor, delivery.intake_id), delivery };
  }

  const isRead = (actor: Actor, intake: IntakeRow, delivery: DeliveryRow) =>
    mayReadPayload(services, actor, delivery, delivery.topic_id ?? intake.topic_id);

  /** A delivery with its payload, which is not everybody's who manages the intake. */
  async function readDelivery(actor: Actor, id: string): Promise<{ intake: IntakeRow; delivery: DeliveryRow }> {
    const found = await managedDelivery(actor, id);
    if (await isRead(actor, found.intake, found.delivery)) return found;
    throw new HubError('forbidden', 'You may not read what this delivery says; its line in the log shows how it went');
  }

  /** The last ones that the actor may read. */
  async function payloadsFor(actor: Actor, intake: IntakeRow, limit: number): Promise<DeliveryRow[]> {
    const rows = await queries.payloadsOf(store.tables(), intake.id, limit);
    const shown = await Promise.all(rows.map((row) => isRead(actor, intake, row)));
    return rows.filter((_, at) => shown[at]);
  }

  async function inputsOf(
    actor: Actor,
    intake: IntakeRow,
    { only, payload, limit }: { readonly only?: string; readonly payload?: string; readonly limit: number },
  ): Promise<PreviewInput[]> {
    if (payload !== undefined) return [{ delivery: null, headers: {}, payload, receivedAt: deps.clock.now() }];
    if (only === undefined) return (await payloadsFor(actor, intake, limit)).map(inputOf);
    const { delivery } = await readDelivery(actor, only);
    return delivery.intake_id === intake.id && delivery.payload !== null ? [inputOf(delivery)] : [];
  }

  const urlOf = (secret: string) => `${deps.publicUrl()}/in/${secret}`;

  return {
    sources: deps.sources,

    async list(actor) {
      const rows = await queries.allIntakes(store.tables());
      const mine = rows.filter((row) => mayManage(topics, actor, row.topic_id));
      return Promise.all(
        mine.map(async (row) => ({ row, recent: await queries.recentOutcomes(store.tables(), row.id, recentShown) })),
      );
    },

    async create(actor, given) {
      const source = sourceOf(given.source);
      const topic = requireManaged(topics, actor, given.topic);
      const named = given.robot === undefined ? null : robotNamed(users, given.robot);
      const settings = await settingsFor(source, given.settings ?? {});
      const signingSecret = signingSecretOf(source, given.signingSecret);
      const secret = randomSecret('in');
      const intake = await store.write(async (tx) => {
        const robot = named ?? (await makeRobot(users, tx, actor, source, given.name));
        await topics.grant(tx, actor, topic, robot, 'write');
        const row: IntakeRow = {
          id: await tx.mint(),
          name: given.name,
          source: source.kind,
          topic_id: topic.id,
          robot_id: robot.id,
          maker_id: actor.userId,
          secret_digest: digest(secret),
          signing_secret: signingSecret === null ? null : vault.seal(signingSecret),
          settings: JSON.stringify(settings),
          enabled: 1,
          created_at: tx.now,
          last_delivery_at: null,
        };
        await queries.insertIntake(tx.tables(), row);
        append(tx, actor, 'intake.created', row, { source: row.source, robot: robot.id });
        await news(tx, row.id, row.topic_id);
        return row;
      });
      return { intake, url: urlOf(secret), signingSecret };
    },

    async change(actor, id, { name, topic: path, settings, enabled }) {
      const before = await managed(actor, readId(id));
      const topic = path === undefined ? null : requireManaged(topics, actor, path);
      const change = {
        ...(name !== undefined && { name }),
        ...(topic && { topic_id: topic.id }),
        ...(settings && { settings: JSON.stringify(await settingsFor(sourceOf(before.source), settings)) }),
        ...(enabled !== undefined && { enabled: enabled ? 1 : 0 }),
      };
      if (Object.keys(change).length === 0) return before;
      await store.write(async (tx) => {
        const robot = users.byId(before.robot_id);
        if (topic && robot) await topics.grant(tx, actor, topic, robot, 'write');
        await queries.updateIntake(tx.tables(), before.id, change);
        const after = { ...before, ...change };
        append(tx, actor, 'intake.changed', after, { fields: Object.keys(change) });
        // Who managed it before sees it go.
        for (const topicId of new Set([before.topic_id, after.topic_id])) await news(tx, before.id, topicId);
      });
      return managed(actor, before.id);
    },

    async renew(actor, id, { part, signingSecret: given }) {
      const before = await managed(actor, readId(id));
      const secret = part === 'url' ? randomSecret('in') : null;
      const signingSecret = part === 'signing' ? signingSecretOf(sourceOf(before.source), given) : null;
      const change =
        secret === null
          ? { signing_secret: signingSecret === null ? null : vault.seal(signingSecret) }
          : { secret_digest: digest(secret) };
      await store.write(async (tx) => {
        await queries.updateIntake(tx.tables(), before.id, change);
        append(tx, actor, 'intake.changed', before, { fields: Object.keys(change) });
        await news(tx, before.id, before.topic_id);
      });
      const intake = await managed(actor, before.id);
      return { intake, url: secret === null ? null : urlOf(secret), signingSecret };
    },

    async remove(actor, id) {
      const row = await managed(actor, readId(id));
      await store.write(async (tx) => {
        await queries.deleteIntake(tx.tables(), row.id);
        append(tx, actor, 'intake.deleted', row, {});
        await news(tx, row.id, row.topic_id);
      });
    },

    async deliveries(actor, id, filter) {
      const { id: intakeId } = await managed(actor, readId(id));
      return queries.deliveriesOf(store.tables(), intakeId, filter);
    },

    delivery: async (actor, id) => (await readDelivery(actor, id)).delivery,

    async replay(actor, id) {
      const { intake, delivery } = await readDelivery(actor, id);
      const { payload } = delivery;
      if (payload === null) throw new HubError('gone', 'The payload of this delivery is not kept');
      return receiver.replay(intake, { ...delivery, payload });
    },

    async test(actor, id, name) {
      const intake = await managed(actor, readId(id));
      const { title, samples } = sourceOf(intake.source);
      const sample = samples.find((each) => each.name === name);
      if (sample) return receiver.test(intake, sample);
      throw new HubError('invalid', `${title} has no sample of this name`, {
        fields: [{ at: '/sample', message: `must be one of ${samples.map((each) => each.name).join('; ')}` }],
      });
    },

    async preview(actor, id, { settings: given, delivery: only, payload, limit = 10 }) {
      const intake = await managed(actor, readId(id));
      const source = sourceOf(intake.source);
      const settings = await settingsFor(source, given ?? JSON.parse(intake.settings));
      const inputs = await inputsOf(actor, intake, { only, payload, limit });
      return Promise.all(inputs.map((input) => previewOf(source, settings, input)));
    },

    async receive(secret, headers, body) {
      const intake = await queries.intakeByDigest(store.tables(), digest(secret));
      if (intake?.enabled !== 1) throw new HubError('not-found', 'No intake is open at this address');
      const received = await receiver.receive(intake, headers, body);
      if (received.refusal) throw new HubError(received.refusal, received.detail);
      return received;
    },

    async forget(tx) {
      await forget(tx);
      return false;
    },
  };
}

function inputOf({ id, headers, payload, at }: DeliveryRow): PreviewInput {
  return { delivery: writeId(id), headers: JSON.parse(headers), payload: payload ?? '', receivedAt: at };
}

/** Checked against the schema, then by the source itself. */
async function settingsFor(source: Source, given: Settings): Promise<Settings> {
  const settings = readSettings(source.settings, given);
  const fields = (await source.problemsOf?.(settings)) ?? [];
  const [first] = fields;
  if (first)
    throw new HubError('invalid', `The settings are not as this source needs them: ${first.message}`, { fields });
  return settings;
}

/** Made where the sender signs and none is given; null for none. */
function signingSecretOf(source: Source, given: string | undefined): string | null {
  if (source.verify) return (given ?? randomSecret('sign')) || null;
  if (!given) return null;
  throw new HubError('invalid', `${source.title} does not sign what it sends; leave the signing secret out`, {
    fields: [{ at: '/signingSecret', message: 'is of no use here' }],
  });
}

function append(tx: Transaction, actor: Actor, kind: string, row: IntakeRow, data: Readonly<Record<string, unknown>>) {
  tx.append({
    kind,
    topicId: row.topic_id,
    messageId: null,
    actorId: actor.userId,
    at: tx.now,
    data: { intake: row.id, name: row.name, ...data },
  });
}

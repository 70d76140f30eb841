/** Sends the acts of a story through the doors of a hub. */

import { createHash, createHmac } from 'node:crypto';
import type { Post, Upsert } from '@tagloop/server/resources/messages/contract';
import { type Act, type Call, isWebhook, type Posted, type Upserted, type Webhook } from '../story/act.ts';
import type { Doors, IntakeName } from './doors.ts';

/** Most operations of one bulk. */
const bulk = 200;
/** Streams that are played side by side: the hub writes what comes together in one transaction. */
const parallel = 24;

export class Player {
  readonly #doors: Doors;
  /** Key or handle → id, of what people posted. */
  readonly #ids = new Map<string, string>();

  constructor(doors: Doors) {
    this.#doors = doors;
  }

  /**
   * All of them, as quick as the hub takes them: streams side by side, each in its order. Those that name messages of
   * others come when all others are there.
   *
   * @param acts sorted by time
   * @param stop leaves the rest out
   */
  async playAll(acts: readonly Act[], stop?: AbortSignal): Promise<void> {
    const streams = streamsOf(acts);
    const isLast = (stream: readonly Act[]) => stream.some((act) => 'ids' in act);
    await this.#playStreams(
      streams.filter((stream) => !isLast(stream)),
      stop,
    );
    await this.#playStreams(streams.filter(isLast), stop);
  }

  async send(act: Act): Promise<void> {
    if (isWebhook(act)) await this.#deliver(act);
    else if (act.call === 'post') await this.#post(act);
    else if (act.call === 'upsert') {
      await this.#doors.hubOf(act.by).call('POST /api/messages/upsert', { body: upsertBody(act) });
    } else await this.#react(act.by, act.call, act.on);
  }

  async #playStreams(streams: readonly (readonly Act[])[], stop?: AbortSignal): Promise<void> {
    const waiting = streams.values();
    const worker = async () => {
      for (const stream of waiting) if (!stop?.aborted) await this.#playStream(stream);
    };
    await Promise.all(Array.from({ length: parallel }, worker));
  }

  /** Upserts of one sender that follow each other go together. */
  async #playStream(stream: readonly Act[]): Promise<void> {
    let together: Upserted[] = [];
    const flush = async () => {
      const [first, ...more] = together;
      if (first && more.length === 0) await this.send(first);
      else if (first) await this.#sendBulk(first.by, together);
      together = [];
    };
    for (const act of stream) {
      const isUpsert = !isWebhook(act) && act.call === 'upsert';
      if (!isUpsert || together.length >= bulk || together[0]?.by !== act.by) await flush();
      if (isUpsert) together.push(act);
      else await this.send(act);
    }
    await flush();
  }

  async #sendBulk(by: string, acts: readonly Upserted[]): Promise<void> {
    const operations = acts.map((act) => ({ upsert: upsertBody(act) }));
    const { results } = await this.#doors.hubOf(by).call('POST /api/messages/bulk', { body: { operations } });
    for (const result of results) if ('error' in result) throw new Error(result.error.detail);
  }

  async #deliver({ event, payload }: Webhook): Promise<void> {
    const { secret, signingSecret } = this.#doors.intake(intakeFor(event, payload));
    const body = Buffer.from(JSON.stringify(payload));
    await this.#doors.outside.call('POST /in/:secret', {
      params: { secret },
      body,
      headers: {
        'content-type': 'application/json',
        'x-github-event': event,
        'x-github-delivery': createHash('sha256').update(event).update(body).digest('hex').slice(0, 32),
        'x-hub-signature-256': `sha256=${createHmac('sha256', signingSecret).update(body).digest('hex')}`,
      },
    });
  }

  async #post(act: Posted): Promise<void> {
    const { message } = await this.#doors.hubOf(act.by).call('POST /api/messages', { body: await this.#postBody(act) });
    const name = act.key ?? act.handle;
    if (name !== undefined) this.#ids.set(name, message.id);
  }

  async #postBody({ topic, text, labels, key, to, ids, at }: Posted): Promise<Post> {
    let words = text;
    for (const [word, address] of Object.entries(ids ?? {})) {
      words = words.replace(word, await this.#idOf(address.topic, address.key));
    }
    const parentId = to === undefined ? undefined : this.#ids.get(to);
    return {
      topic,
      text: words,
      at: new Date(at).toISOString(),
      ...(labels && { labels: labels.map((label) => ({ text: label })) }),
      ...(key !== undefined && { key }),
      ...(to !== undefined && (parentId === undefined ? { parentKey: to } : { parentId })),
    };
  }

  async #idOf(topic: string, key: string): Promise<string> {
    const hub = this.#doors.hubOf('agent');
    const { messages } = await hub.call('GET /api/messages', { query: { q: `in:${topic} key:"${key}"`, limit: 1 } });
    const id = messages[0]?.id;
    if (id === undefined) throw new Error(`no message of ${topic} has the key ${key}`);
    return id;
  }

  async #react(by: string, call: Exclude<Call['call'], 'post' | 'upsert'>, on: string): Promise<void> {
    const id = this.#ids.get(on);
    if (id === undefined) throw new Error(`nothing of the story is called ${on}`);
    const hub = this.#doors.hubOf(by);
    const params = { id };
    if (call === 'like') await hub.call('PUT /api/messages/:id/like', { params, body: { like: true } });
    else if (call === 'vote') await hub.call('PUT /api/messages/:id/vote', { params, body: { vote: 'up' } });
    else await hub.call('PUT /api/messages/:id/pin', { params, body: { pinned: true } });
  }
}

/** In the order of their first acts. */
function streamsOf(acts: readonly Act[]): Act[][] {
  const streams = new Map<string, Act[]>();
  for (const act of acts) {
    const stream = streams.get(act.stream);
    if (stream) stream.push(act);
    else streams.set(act.stream, [act]);
  }
  return [...streams.values()];
}

function upsertBody({ topic, key, parentKey, text, set, remove, reply, at }: Upserted): Upsert {
  return {
    topic,
    key,
    at: new Date(at).toISOString(),
    ...(parentKey !== undefined && { parentKey }),
    ...(text !== undefined && { text }),
    ...((set ?? remove) && {
      labels: { set: (set ?? []).map((label) => ({ text: label })), remove: [...(remove ?? [])] },
    }),
    ...(reply && { reply: { ...reply } }),
  };
}

function intakeFor(event: string, payload: Webhook['payload']): IntakeName {
  if (event === 'release') return 'releases';
  if (event.startsWith('deployment')) return 'deployments';
  if (!event.startsWith('workflow')) return 'code';
  return isOf(payload, 'end-to-end') ? 'journeys' : 'build';
}

function isOf(payload: Webhook['payload'], name: string): boolean {
  const { repository } = payload;
  return typeof repository === 'object' && repository !== null && 'name' in repository && repository.name === name;
}

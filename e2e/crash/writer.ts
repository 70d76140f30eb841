/**
 * One of several that write at the same time, each to messages of its own. What was in doubt when the hub was killed is
 * sent again until it is acknowledged, as a careful robot does; then the ledger says what must be there.
 */

import type { Hub } from '@tagloop/client/call';
import { isHubFailure } from '@tagloop/client/failure';
import type { Expected, Ledger } from './expected.ts';
import type { Push, PushSender } from './pushes.ts';
import type { Random } from './random.ts';

export interface WriterOptions {
  readonly name: string;
  readonly hub: Hub;
  /** Settles when the hub is there. */
  up(): Promise<void>;
  readonly topic: string;
  readonly ledger: Ledger;
  readonly random: Random;
  readonly pushes: PushSender;
}

const acts = [
  'post',
  'post',
  'postOnce',
  'upsert',
  'upsert',
  'upsert',
  'relabel',
  'relabel',
  'reply',
  'reply',
  'like',
  'vote',
  'delete',
  'push',
] as const;

const states = ['Waiting', 'Building', 'Success', 'Failed'];

export class Writer {
  readonly #options: WriterOptions;
  readonly #own: Expected[] = [];
  readonly #keyed = new Map<string, Expected>();
  #sent = 0;
  /** Requests that were acknowledged, and those that were in doubt at least once. */
  acknowledged = 0;
  doubted = 0;

  constructor(options: WriterOptions) {
    this.#options = options;
  }

  /** Writes until told to stop, and ends with nothing in doubt but posts that it must not repeat. */
  async write(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.#act(this.#options.random.pick(acts) ?? 'post');
  }

  async #act(act: (typeof acts)[number]): Promise<void> {
    this.#sent += 1;
    const name = `${this.#options.name}-${this.#sent}`;
    switch (act) {
      case 'post':
        return this.#post(name);
      case 'postOnce':
        return this.#postOnce(name);
      case 'upsert':
        return this.#upsert(name);
      case 'push':
        return this.#push(name);
      default: {
        const message = this.#options.random.pick(this.#own.filter(({ id, deleted }) => id !== null && !deleted));
        if (message) await this.#change(act, message, name);
      }
    }
  }

  async #post(name: string): Promise<void> {
    const text = `post ${name} #crash`;
    const labels = ['open', `by:${this.#options.name}`];
    const { hub, topic, ledger } = this.#options;
    const body = { topic, text, labels: labels.map((label) => ({ text: label })) };
    const id = await this.#carriedOut(name, (headers) => hub.call('POST /api/messages', { headers, body }));
    this.#own.push(ledger.add({ id, text, labels }));
  }

  /** Without a key: when the answer is lost, nobody can tell, and it is not sent again. */
  async #postOnce(name: string): Promise<void> {
    const { hub, topic, ledger, up } = this.#options;
    const text = `once ${name}`;
    await up();
    try {
      const { message } = await hub.call('POST /api/messages', { body: { topic, text } });
      this.acknowledged += 1;
      this.#own.push(ledger.add({ id: message.id, text }));
    } catch (error) {
      if (!isLost(error)) throw error;
      this.doubted += 1;
      ledger.doubtful.add(text);
    }
  }

  /** Moves the message of one of a few keys on. */
  async #upsert(name: string): Promise<void> {
    const { hub, topic, ledger, random } = this.#options;
    const key = `crash:${this.#options.name}/${Math.floor(random.next() * 5)}`;
    const known = this.#keyed.get(key);
    const state = random.pick(states) ?? 'Waiting';
    const text = `#crash:${name} moved on`;
    const body = { topic, key, text, labels: { set: [{ text: state }] } };
    const id = await this.#carriedOut(name, (headers) => hub.call('POST /api/messages/upsert', { headers, body }));
    const labels = [state];
    if (known) Object.assign(known, { id: known.id ?? id, text, labels });
    else this.#keyed.set(key, ledger.add({ id, key, text, labels }));
  }

  async #push(name: string): Promise<void> {
    const { ledger, pushes } = this.#options;
    const push: Push = pushes.make(name);
    await this.#untilAnswered(() => pushes.send(push));
    ledger.add({ id: null, key: push.key, text: push.text, replies: push.commits });
  }

  async #change(act: 'relabel' | 'reply' | 'like' | 'vote' | 'delete', message: Expected, name: string): Promise<void> {
    const { hub, topic } = this.#options;
    const params = { id: message.id ?? '' };
    switch (act) {
      case 'relabel': {
        const label = `n:${name}`;
        const remove = message.labels.filter((text) => text.startsWith('n:'));
        const body = { set: [{ text: label }], remove };
        await this.#untilAnswered(() => hub.call('PATCH /api/messages/:id/labels', { params, body }));
        message.labels = [...message.labels.filter((text) => !remove.includes(text)), label];
        return;
      }
      case 'reply': {
        const text = `reply ${name}`;
        const body = { topic, text, parentId: params.id };
        await this.#carriedOut(name, (headers) => hub.call('POST /api/messages', { headers, body }));
        message.replies = [...message.replies, text];
        return;
      }
      case 'like': {
        const like = !message.liked;
        await this.#untilAnswered(() => hub.call('PUT /api/messages/:id/like', { params, body: { like } }));
        message.liked = like;
        return;
      }
      case 'vote': {
        const vote = message.vote === 'up' ? 'none' : 'up';
        await this.#untilAnswered(() => hub.call('PUT /api/messages/:id/vote', { params, body: { vote } }));
        message.vote = vote;
        return;
      }
      case 'delete': {
        const { replies } = await this.#untilAnswered(() => hub.call('GET /api/messages/:id/thread', { params }));
        message.replyIds = replies.map(({ id }) => id);
        await this.#untilAnswered(async () => {
          try {
            await hub.call('DELETE /api/messages/:id', { params });
          } catch (error) {
            // Deleted by the request whose answer was lost.
            if (!isHubFailure(error) || error.status !== 404) throw error;
          }
        });
        message.deleted = true;
      }
    }
  }

  /** Sends with an idempotency key. @returns the message's id; null when it was carried out and its answer lost */
  #carriedOut(
    key: string,
    send: (headers: Record<string, string>) => Promise<{ message: { id: string } }>,
  ): Promise<string | null> {
    return this.#untilAnswered(async () => {
      try {
        return (await send({ 'idempotency-key': key })).message.id;
      } catch (error) {
        if (isHubFailure(error) && error.problem.detail.includes('carried out before')) return null;
        throw error;
      }
    });
  }

  async #untilAnswered<R>(send: () => Promise<R>): Promise<R> {
    for (let tries = 0; ; tries += 1) {
      await this.#options.up();
      try {
        const answer = await send();
        this.acknowledged += 1;
        return answer;
      } catch (error) {
        if (!isLost(error)) throw error;
        if (tries === 0) this.doubted += 1;
      }
    }
  }
}

/** No answer came, or one that says that the store was not there. */
function isLost(error: unknown): boolean {
  return isHubFailure(error) && (error.problem.code === 'unreachable' || error.status === 503);
}

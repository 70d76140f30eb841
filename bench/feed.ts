/** Readers of a feed, in a process of their own, and what they saw. */

import { type ChildProcess, fork } from 'node:child_process';

export interface FeedReader {
  readonly token: string;
  readonly query: string;
}

export interface FeedPlan {
  readonly port: number;
  readonly readers: readonly FeedReader[];
}

export interface Seen {
  /** How many messages all readers got together. */
  readonly deliveries: number;
  /** From just before the request that posted to the arrival, of each delivery; ms. */
  readonly latencies: readonly number[];
  /** Feeds that the hub ended. */
  readonly cut: number;
}

/** What the process says: first that all feeds are open, then what was seen. */
export type FeedReply = { readonly open: true } | { readonly seen: Seen } | { readonly error: string };

export class Feeds {
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  static async open(plan: FeedPlan): Promise<Feeds> {
    const feeds = new Feeds(fork(new URL('./feed-process.ts', import.meta.url)));
    await feeds.#ask(plan);
    return feeds;
  }

  /** What was seen since they were opened or this was last asked. */
  async seen(): Promise<Seen> {
    const reply = await this.#ask('seen');
    if (!('seen' in reply)) throw new Error('the readers did not say what they saw');
    return reply.seen;
  }

  close(): void {
    this.#child.kill();
  }

  #ask(what: FeedPlan | 'seen'): Promise<FeedReply> {
    return new Promise((resolve, reject) => {
      this.#child.once('message', (reply: FeedReply) => {
        if ('error' in reply) reject(new Error(reply.error));
        else resolve(reply);
      });
      this.#child.send(what);
    });
  }
}

/** Stands in the text of a message and says when it was sent: ms since 1970, with decimals. */
export function stamp(): string {
  return `sent-at:${(performance.timeOrigin + performance.now()).toFixed(3)};`;
}

export const stampForm = /sent-at:([\d.]+);/g;

/** The outbound contract. A hook kind sends one event and says how it went; waiting, retrying and logging are the queue's. */

import type { TSchema } from 'typebox';
import type { FeedEvent } from '../resources/feeds/contract.ts';
import type { Outgoing } from './outgoing.ts';

export type HookResult =
  | { readonly result: 'done'; readonly detail: string }
  | {
      readonly result: 'retry';
      readonly detail: string;
      /** Seconds the peer asked to wait. */
      readonly after?: number;
    }
  | { readonly result: 'never'; readonly detail: string };

export interface HookDelivery<Settings = unknown> {
  /** The same for every try of one event, so that a receiver can drop repeats. */
  readonly id: string;
  /** When this try is made, ms since 1970. */
  readonly at: number;
  readonly settings: Settings;
  /** The decrypted signing secret, if one is set. */
  readonly secret: string | null;
  readonly event: FeedEvent;
}

export interface HookKind<Settings = unknown> {
  readonly kind: string;
  readonly title: string;
  readonly settings: TSchema;
  readonly setup: string;
  deliver(delivery: HookDelivery<Settings>, outgoing: Outgoing): Promise<HookResult>;
}

/**
 * The inbound contract. A source is pure: one delivery in, operations on keys out. It never sees topics, rights or the
 * store; the intake adds those, checks the signature, drops duplicates and logs.
 */

import type { Label } from '@tagloop/language/labels/label';
import type { Stage } from '@tagloop/language/stages';
import type { TSchema } from 'typebox';
import type { FieldError } from '../contract/errors.ts';

export interface Delivery<Settings = unknown> {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed body; nothing is known of its shape until a field is read. */
  readonly payload: unknown;
  readonly settings: Settings;
  /** When the hub received it, ms since 1970: used only where the payload has no time of its own. */
  readonly receivedAt: number;
}

/** A step of a living message: create it, or move it on. All but `key` may be left out. */
export interface Operation {
  readonly key: string;
  /** The operation is on a reply of the message with this key. */
  readonly parentKey?: string;
  readonly text?: string;
  readonly labels?: { readonly set?: readonly (Label | string)[]; readonly remove?: readonly string[] };
  readonly reply?: { readonly key?: string; readonly text: string; readonly labels?: readonly (Label | string)[] };
  /** When it happened there, ms since 1970. */
  readonly at: number;
  /**
   * A path below the intake's topic, such as `PullRequests`, where the intake's settings say `split`; the intake makes
   * it when missing.
   */
  readonly place?: string;
}

export type Reading =
  /** Written, in this order. An empty list is a delivery that changes nothing. */
  | { readonly outcome: 'operations'; readonly operations: readonly Operation[] }
  /** A known sender, an event we do not map: answered 200 and logged. */
  | { readonly outcome: 'unsupported'; readonly reason: string };

/** A delivery as the sender makes it, of an invented team: what a test plays. */
export interface Sample {
  /** The sender's name of the event, and what is special about this one. */
  readonly name: string;
  /** Those by which the source knows the event; lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: unknown;
}

export interface Source<Settings = unknown> {
  /** Folder name, and the word in `tagloop intake create`. */
  readonly kind: string;
  readonly title: string;
  /** What it brings, in a few words. */
  readonly gives: string;
  /** Where in the loop it is of use. */
  readonly stages: readonly Stage[];
  /** Icon of the robot: ci, forge, monitoring, deployer, cron, survey, agent, other. */
  readonly robotKind: string;
  /** Settings of an intake; a form and validation are made from it. */
  readonly settings: TSchema;
  /** Markdown, how to point the sender here; `{{url}}` and `{{secret}}` are filled in. */
  readonly setup: string;
  /** At least one, from the folder's payloads. */
  readonly samples: readonly Sample[];
  /** The sender's name of the event, for the log. */
  eventOf(delivery: Pick<Delivery, 'headers' | 'payload'>): string;
  /** The sender's own id of the delivery: a second one is dropped. */
  deliveryIdOf?(delivery: Pick<Delivery, 'headers' | 'payload'>): string | undefined;
  /** True when `signature` over the raw body is right; absent where the sender does not sign. */
  verify?(body: Uint8Array, headers: Readonly<Record<string, string>>, secret: string): boolean;
  /** What is wrong with settings that fit the schema; none where the schema says it all. */
  problemsOf?(settings: Settings): Promise<readonly FieldError[]>;
  /** Throws `BadPayload` when this cannot be what the sender sends. */
  read(delivery: Delivery<Settings>): Reading | Promise<Reading>;
}

/** Answered 400 with the sentence. */
export class BadPayload extends Error {
  constructor(
    message: string,
    /** Where in the payload, such as `pull_request.number`. */
    readonly at?: string,
  ) {
    super(at ? `${at}: ${message}` : message);
    this.name = 'BadPayload';
  }
}

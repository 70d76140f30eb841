/** A resource is one noun of the API. The list in `index.ts` orders them; each may use those that stand before it. */

import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import type { Route } from '../contract/route.ts';
import type { Follower, LoggedEvent } from '../events/follower.ts';
import type { HookKind } from '../integrations/hook.ts';
import type { Mailer } from '../integrations/mail.ts';
import type { Outgoing } from '../integrations/outgoing.ts';
import type { Source } from '../integrations/source.ts';
import type { Clock } from '../lib/clock.ts';
import type { Vault } from '../lib/crypto.ts';
import type { Logger } from '../lib/logger.ts';
import type { ExportedTable } from '../store/exported.ts';
import type { Migration } from '../store/migrate.ts';
import type { Store } from '../store/store.ts';

/** What every service gets. Kinds of sources and hooks come in here, so that no resource knows one by name. */
export interface Deps {
  readonly config: Config;
  /** Of the program that the hub is a part of. */
  readonly version: string;
  readonly store: Store;
  /** What is committed, by this hub and by others. */
  readonly follower: Pick<Follower, 'onTold' | 'onLost'>;
  readonly clock: Clock;
  readonly log: Logger;
  readonly vault: Vault;
  /** Where a service puts the figures that `/metrics` shows. */
  readonly metrics: Registry;
  readonly outgoing: Outgoing;
  /** Null where the hub was given no server to send by. */
  readonly mailer: Mailer | null;
  readonly sources: readonly Source[];
  readonly hookKinds: readonly HookKind[];
  /** Where people and senders reach the hub, without a final slash. */
  readonly publicUrl: () => string;
}

/** Each resource adds its service: `declare module '../resource.ts' { interface Services { users: UsersService } }`. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the resources
export interface Services {}

export interface Resource<Name extends keyof Services = keyof Services> {
  readonly name: Name;
  readonly migrations: readonly Migration[];
  /** Every table that the migrations made, and what of it leaves with an export. */
  readonly tables: readonly ExportedTable[];
  /** Builds the service from those of earlier resources. */
  create(deps: Deps, earlier: Services): Services[Name];
  routes(services: Services): readonly Route[];
  /**
   * Reads anew what other hubs changed of the things that this resource keeps in memory; the answer puts it there. It may
   * be asked again before that, when this hub changed something itself meanwhile.
   * @param events what happened, in order; null when that cannot be told and anything may have changed
   */
  hear?(services: Services, events: readonly LoggedEvent[] | null): Promise<() => void>;
  /** Begins and ends what runs by itself: timers, queues. */
  start?(services: Services): Promise<void>;
  stop?(services: Services): Promise<void>;
}

export function defineResource<Name extends keyof Services>(resource: Resource<Name>): Resource<Name> {
  return resource;
}

/** Whether events may have changed things whose kinds begin so; null may be anything. */
export function concerns(events: readonly LoggedEvent[] | null, prefix: string): boolean {
  return events === null || events.some(({ kind }) => kind.startsWith(prefix));
}

/** What a resource answers to events that change nothing of its memory. */
export const unmoved = (): void => {};

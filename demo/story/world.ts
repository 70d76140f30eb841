/** The state that all plots share: the clock, chance, the repositories, the plan, and what was done so far. */

import type { Act, Posted, Reacted, Upserted } from './act.ts';
import { afterWork, atHour, day, mondayOf, second } from './calendar.ts';
import { rota, type Service, type ServiceName, services } from './cast.ts';
import { Clockwork, type Plot } from './clockwork.ts';
import type { StoryLine } from './content/line.ts';
import type { Json } from './github/parts.ts';
import { Deck, Random } from './random.ts';

/** A story of the plan. */
export interface Story {
  /** `PAY-881` */
  readonly id: string;
  readonly line: StoryLine;
  /** Set when somebody takes it. */
  owner?: string;
}

/** A change that reached main. */
export interface Merged {
  readonly title: string;
  readonly author: string;
  readonly pull: number;
  readonly at: number;
  readonly story?: Story;
}

export interface Version {
  readonly number: string;
  readonly sha: string;
  readonly changes: readonly Merged[];
}

export interface Repo {
  readonly service: Service;
  /** Head of main. */
  head: string;
  /** Merged, and in no release yet. */
  waiting: Merged[];
  /** What runs in production. */
  production: Version;
  /** Number of the last release, wherever it got to. */
  latest: string;
  /** A release is on its way, or an incident is on: no other one begins. */
  isBusy: boolean;
  /** Its releases have their place in the end of the story. */
  isReserved: boolean;
  /** The last build of main failed. */
  isRed: boolean;
  /** Numbers of its last pull request and of the last release candidate. */
  pulls: number;
  candidates: number;
}

type Without<Of> = Omit<Of, 'at' | 'by' | 'call' | 'stream'>;

export class World {
  readonly clock: Clockwork;
  readonly random: Random;
  readonly repos: ReadonlyMap<ServiceName, Repo>;
  /** Stories that nobody took yet, the next one first. */
  readonly backlog: Story[] = [];
  /** Stories in production, in their order. */
  readonly done: { readonly story: Story; readonly at: number }[] = [];
  /** Reasons why something waits, for the road map. */
  readonly blocking: { readonly text: string; readonly at: number }[] = [];
  readonly #serials = new Map<string, number>();
  readonly #orders = new Map<readonly unknown[], Deck<number>>();
  readonly #until: number;
  #acts: Act[] = [];
  #live: number | null = null;

  /** @param until when the story has caught up with the present */
  constructor(seed: number, start: number, until: number) {
    this.clock = new Clockwork(start);
    this.#until = until;
    this.random = new Random(seed);
    this.repos = new Map(services.map((service) => [service.name, this.#newRepo(service)]));
  }

  /** Of the story, for what comes when. */
  get now(): number {
    return this.clock.now;
  }

  /** What acts carry: the time of the story until it has caught up with the present, then the present. */
  get at(): number {
    return this.#live ?? Math.floor(this.now / second) * second;
  }

  /** From now on acts carry the present. What hangs on the calendar ends. */
  get isLive(): boolean {
    return this.#live !== null;
  }

  goLive(at: number): void {
    this.#live = Math.floor(at / second) * second;
  }

  /** What was done since it was last asked. */
  take(): Act[] {
    const acts = this.#acts;
    this.#acts = [];
    return acts;
  }

  repo(name: ServiceName): Repo {
    const repo = this.repos.get(name);
    if (repo === undefined) throw new Error(`there is no repository ${name}`);
    return repo;
  }

  start(plot: Plot<unknown>, time?: number): void {
    this.clock.start(plot, time);
  }

  later(time: number, act: () => void): void {
    this.clock.later(time, act);
  }

  /** A moment after so many ms, at least and at most. */
  soon(least: number, most: number): number {
    return this.now + this.#whole(least, most);
  }

  /** The same in working time. */
  atWork(least: number, most: number): number {
    return afterWork(this.now, this.#whole(least, most));
  }

  /** Counts from 1 unless told. */
  serial(name: string, first = 1): number {
    const next = this.#serials.get(name) ?? first;
    this.#serials.set(name, next + 1);
    return next;
  }

  /** True the first time. */
  isNew(name: string): boolean {
    return this.serial(`first ${name}`) === 1;
  }

  /** One after the other in a chance order, and then from the start; `values` must be the same each time. */
  deal<Value>(values: readonly Value[]): Value {
    const order = this.#orders.get(values) ?? new Deck([...values.keys()], this.random);
    this.#orders.set(values, order);
    const value = values[order.deal()];
    if (value === undefined) throw new Error('nothing to deal');
    return value;
  }

  /** On call at a moment: the first, and who helps. Turns change on Mondays at ten; in the end it is the last one's. */
  onCall(at = this.at): readonly [first: string, second: string] {
    const turns = Math.round((handover(at) - handover(this.#until)) / (7 * day));
    const index = (((rota.length - 1 + turns) % rota.length) + rota.length) % rota.length;
    return [rota[index] ?? rota[0], rota[(index + 1) % rota.length] ?? rota[0]];
  }

  /** @param stream what the payload is about */
  webhook(stream: string, event: string, payload: Json): void {
    this.#acts.push({ at: this.at, by: 'github', stream, event, payload });
  }

  post(by: string, posted: Without<Posted>): void {
    const stream = posted.to ?? posted.key ?? posted.handle ?? `${by} ${this.serial('line')}`;
    this.#acts.push({ ...posted, call: 'post', by, stream, at: this.at });
  }

  /** @param stream the key of the root unless told */
  upsert(by: string, upserted: Without<Upserted>, stream = upserted.parentKey ?? upserted.key): void {
    this.#acts.push({ ...upserted, call: 'upsert', by, stream, at: this.at });
  }

  react(by: string, call: Reacted['call'], on: string): void {
    this.#acts.push({ call, by, on, stream: on, at: this.at });
  }

  #whole(least: number, most: number): number {
    return this.random.between(Math.ceil(least / second), Math.floor(most / second)) * second;
  }

  #newRepo(service: Service): Repo {
    const sha = this.random.hex(40);
    return {
      service,
      head: sha,
      waiting: [],
      production: { number: service.version, sha, changes: [] },
      latest: service.version,
      isBusy: false,
      isReserved: false,
      isRed: false,
      pulls: service.pulls,
      candidates: 0,
    };
  }
}

/** When the turn began that a moment lies in. */
export function handover(at: number): number {
  const monday = atHour(mondayOf(at), 10);
  return monday <= at ? monday : atHour(monday, 10, 0, -7);
}

/** The rules of presence. It is kept in memory alone: what is true for a minute needs no disk. */

import { formatInstant } from '@tagloop/language/time/instant';
import type { Actor } from '../../contract/actor.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { Deps } from '../resource.ts';
import type { TokensService } from '../tokens/service.ts';
import type { TopicFacts, TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import { type FeedPresence, type PresenceList, type Present, type Status, seatSeconds } from './contract.ts';
import { Elsewhere } from './elsewhere.ts';
import { isSeen, maySee, requirePerson } from './policy.ts';
import { keyOf, type Presence, type Seat, Seats, type Turn } from './seats.ts';

declare module '../resource.ts' {
  interface Services {
    presence: PresenceService;
  }
}

export interface PresenceService {
  /** Where the actor may see somebody; with a path that topic alone, `not-found` when he may not read it. */
  list(actor: Actor, path?: string): PresenceList;
  /** Says what the actor looks at, by wire ids. @returns who is there */
  look(actor: Actor, at: { topics: readonly string[]; status?: Status; feed?: string }): PresenceList;
  /** Gives up the seats whose time is over, at most once a second; the timer does the same by itself. */
  sweep(): void;
  start(): void;
  stop(): void;
}

/** Ms for which a seat waits for its feed to come back: a lost connection is made anew within seconds. */
const grace = 10_000;
const second = 1_000;

export function createPresence(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  services: { users: UsersService; tokens: TokensService; topics: TopicsService; feeds: FeedsService },
): PresenceService {
  const { users, tokens, topics, feeds } = services;
  const seats = new Seats();
  const elsewhere = new Elsewhere(store, () => seats.all(), hear);
  let timer: NodeJS.Timeout | undefined;
  let sweptAt = 0;

  function hear(seat: Seat): void {
    const known = seats.get(keyOf(seat));
    if ((known && known.at > seat.at) || seat.until <= clock.now()) return;
    elsewhere.forget(seat);
    announce(seats.put(seat));
  }

  function leave(seat: Seat): Seat {
    elsewhere.forget(seat);
    const left = { ...seat, topics: new Map<number, number>() };
    announce(seats.put(left));
    return left;
  }

  feeds.onEnded((feed) => {
    for (const seat of seats.all()) {
      if (seat.feed !== feed) continue;
      const at = clock.now();
      const ending = { ...seat, at, until: Math.min(seat.until, at + grace) };
      seats.put(ending);
      elsewhere.tell(ending);
    }
  });

  // Every hub hears of both by itself, so it is not told.
  tokens.onRevoked((credential) => {
    for (const seat of seats.all()) if (seat.credential === credential) leave(seat);
  });
  topics.onRightsChanged(() => {
    for (const seat of seats.all()) {
      const kept = [...seat.topics].filter(([id]) => isThere(seat.userId, topics.byId(id)));
      if (kept.length === 0) leave(seat);
      else if (kept.length < seat.topics.size) announce(seats.put({ ...seat, topics: new Map(kept) }));
    }
  });

  /** Tells the feeds of those who look at the topic, by their rights of now. */
  function announce(turns: readonly Turn[]): void {
    for (const { topicId, userId, before, after } of turns) {
      const topic = topics.byId(topicId);
      const person = presentOf(after ?? before);
      if (!topic || !person || (after && !isThere(userId, topic))) continue;
      const told: FeedPresence = {
        topic: writeId(topicId),
        path: topic.path,
        person: { ...person, status: after?.status ?? 'offline' },
      };
      for (const { feed, credential } of seats.seatsIn(topicId)) {
        if (feed) feeds.tell(feed, credential, 'presence', (actor) => (maySee(topics, actor, topic) ? told : null));
      }
    }
  }

  /** By the rights of now: another hub may not yet know that they went. */
  function isThere(userId: number, topic: TopicFacts | undefined): boolean {
    const user = users.byId(userId);
    return user !== undefined && topic !== undefined && isSeen(topics, user, topic);
  }

  function presentOf(of: Presence | null): Present | null {
    const user = of && users.byId(of.userId);
    if (!user) return null;
    return { user: user.name, fullName: user.fullName, status: of.status, since: formatInstant(of.since) };
  }

  function peopleIn(topic: TopicFacts): Present[] {
    return seats
      .peopleIn(topic.id)
      .flatMap((each) => (isThere(each.userId, topic) ? (presentOf(each) ?? []) : []))
      .sort((a, b) => (a.user < b.user ? -1 : 1));
  }

  function listOf(shown: readonly TopicFacts[]): PresenceList {
    return { topics: shown.map((topic) => ({ topic: writeId(topic.id), path: topic.path, people: peopleIn(topic) })) };
  }

  function readable(actor: Actor, ids: readonly number[]): TopicFacts[] {
    return ids.flatMap((id) => {
      const topic = topics.byId(id);
      return topic && maySee(topics, actor, topic) ? topic : [];
    });
  }

  function sweep(): void {
    const now = clock.now();
    if (now < sweptAt + second) return;
    sweptAt = now;
    for (const seat of seats.all()) if (seat.until <= now) leave(seat);
  }

  return {
    list(actor, path) {
      sweep();
      if (path !== undefined) return listOf([topics.require(actor, 'read', path)]);
      return listOf(readable(actor, seats.topics()).sort((a, b) => (a.path < b.path ? -1 : 1)));
    },

    look(actor, { topics: wanted, status = 'online', feed = null }) {
      requirePerson(actor);
      sweep();
      const at = clock.now();
      const shown = readable(
        actor,
        [...new Set(wanted)].map((id) => readId(id) ?? -1),
      );
      const { userId, credential } = actor;
      const known = seats.get(keyOf({ credential, feed }));
      const since = new Map(shown.map(({ id }) => [id, known?.topics.get(id) ?? at]));
      const seat: Seat = { userId, credential, feed, status, topics: since, at, until: at + seatSeconds * second };
      announce(seats.put(seat));
      const isSame = known?.status === status && sameKeys(known.topics, since);
      if (isSame) elsewhere.tellAgain(seat);
      else if (known || since.size > 0) elsewhere.tell(seat);
      const silent = known ? undefined : seats.tooMany(userId);
      if (silent) elsewhere.tell(leave({ ...silent, at }));
      return listOf(shown);
    },

    sweep,

    start() {
      timer = setInterval(() => {
        elsewhere.ask();
        sweep();
      }, second);
      timer.unref();
    },

    stop: () => clearInterval(timer),
  };
}

function sameKeys(a: ReadonlyMap<number, unknown>, b: ReadonlyMap<number, unknown>): boolean {
  return a.size === b.size && [...a.keys()].every((key) => b.has(key));
}

/** The log as its readers may see it. It is what services wrote with their rows; nothing is added here. */

import { readPoint } from '@tagloop/language/query/time';
import { endOf, startOf } from '@tagloop/language/time/range';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { readZone } from '../../contract/zone.ts';
import { readId, writeId } from '../../lib/ids.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { TokensService } from '../tokens/service.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { AuditEntry, AuditQuery } from './contract.ts';
import { sightOf } from './policy.ts';
import { type Names, presentPlain } from './present.ts';
import { type AuditRow, eventsBefore, type Filter } from './queries.ts';

declare module '../resource.ts' {
  interface Services {
    audit: AuditService;
  }
}

export interface AuditPage {
  readonly events: AuditEntry[];
  readonly next: string | null;
}

export interface AuditService {
  /** Throws `not-found` for a topic or an actor that is not there, `query-too-slow` beyond the budget. */
  page(actor: Actor, asked: AuditQuery): Promise<AuditPage>;
  /**
   * Page after page, each by the rights of its moment; the first one is read, or refused, before it answers. Breaks off
   * with `not-signed-in` when the actor's credential ends meanwhile.
   * @param asked its limit is that of all pages together
   */
  all(actor: Actor, asked: AuditQuery): Promise<AsyncIterable<AuditEntry>>;
}

interface Earlier extends Names {
  readonly messages: Pick<MessagesService, 'presentEvent'>;
  readonly topics: TopicsService;
  readonly users: UsersService;
  readonly tokens: Pick<TokensService, 'onRevoked'>;
}

const pageSize = 100;
const exportedAtOnce = 1_000;

export function createAudit({ store, config, clock }: Deps, services: Earlier): AuditService {
  const { messages, topics, users, tokens } = services;
  /** Exports whose credential may end before they do. */
  const running = new Set<{ readonly credential: string; isOver: boolean }>();
  tokens.onRevoked((credential) => {
    for (const run of running) if (run.credential === credential) run.isOver = true;
  });

  function filterOf(actor: Actor, asked: AuditQuery): Filter {
    const zone = readZone(asked.zone ?? actor.zone);
    return {
      kind: asked.kind,
      actorId: asked.actor === undefined ? undefined : requireUser(asked.actor),
      topicId: asked.topic === undefined ? undefined : requireTopic(actor, asked.topic),
      messageId: asked.message === undefined ? undefined : (readId(asked.message) ?? -1),
      since: readMoment('since', asked.since, (point) => startOf(point, { now: clock.now(), zone })),
      until: readMoment('until', asked.until, (point) => endOf(point, { now: clock.now(), zone })),
    };
  }

  function requireUser(name: string): number {
    const user = users.byName(name);
    if (!user) throw new HubError('not-found', `Nobody is called ${name}`);
    return user.id;
  }

  function requireTopic(actor: Actor, path: string): number {
    const topic = topics.byPath(path);
    const isSeen = topic && (topics.may(actor, 'read', topic) || topics.may(actor, 'admin', topic));
    if (!isSeen) throw new HubError('not-found', `There is no topic ${path} that you may see`);
    return topic.id;
  }

  function present(actor: Actor, row: AuditRow): AuditEntry {
    if (row.message_id === null) return presentPlain(row, services);
    const topic = row.message_topic_id === null ? undefined : topics.byId(row.message_topic_id);
    return { ...messages.presentEvent(actor, row), topic: topic?.path ?? null, message: writeId(row.message_id) };
  }

  async function page(actor: Actor, { limit = pageSize, cursor, ...asked }: AuditQuery): Promise<AuditPage> {
    const before = cursor === undefined ? undefined : readCursor(cursor);
    const sight = sightOf(topics, actor);
    const query = eventsBefore(store.tables(), store.dialect, sight, filterOf(actor, asked), before, limit + 1);
    const rows = await store.query(query, config.queryMs);
    const events = rows.slice(0, limit).map((row) => present(actor, row));
    return { events, next: rows.length > limit ? (events.at(-1)?.position.toString(36) ?? null) : null };
  }

  const exported = (actor: Actor, asked: AuditQuery, left: number): Promise<AuditPage> =>
    page(actor, { ...asked, limit: Math.min(left, exportedAtOnce) });

  async function* goOn(actor: Actor, asked: AuditQuery, first: AuditPage, most: number): AsyncIterable<AuditEntry> {
    const run = { credential: actor.credential, isOver: false };
    running.add(run);
    try {
      let left = most;
      for (let part = first; ; part = await exported(actor, { ...asked, cursor: part.next ?? '' }, left)) {
        yield* part.events;
        left -= part.events.length;
        if (part.next === null || left <= 0) return;
        if (run.isOver) throw new HubError('not-signed-in', 'The session or token of this export has ended');
      }
    } finally {
      running.delete(run);
    }
  }

  return {
    page,
    async all(actor, asked) {
      const most = asked.limit ?? Number.POSITIVE_INFINITY;
      return goOn(actor, asked, await exported(actor, asked, most), most);
    },
  };
}

function readMoment(
  field: string,
  text: string | undefined,
  resolve: (point: NonNullable<ReturnType<typeof readPoint>>) => number,
): number | undefined {
  if (text === undefined) return undefined;
  const point = readPoint(text);
  if (point) return resolve(point);
  throw new HubError('invalid', `"${field}" must be a time such as 7d, 2026-11-01 or 2026-11-01T09:30:00Z`);
}

function readCursor(cursor: string): number {
  const position = /^[0-9a-z]{1,10}$/.test(cursor) ? Number.parseInt(cursor, 36) : Number.NaN;
  if (!Number.isSafeInteger(position))
    throw new HubError('invalid', 'The cursor is not one that a page gave as "next"');
  return position;
}

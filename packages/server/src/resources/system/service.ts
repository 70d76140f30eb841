/** What an admin asks first when something is slow or silent. Nothing of it is kept. */

import { randomUUID } from 'node:crypto';
import { formatInstant } from '@tagloop/language/time/instant';
import type { CompiledQuery } from 'kysely';
import type { Actor } from '../../contract/actor.ts';
import { HubError } from '../../contract/errors.ts';
import { logHead } from '../../events/log.ts';
import { QueryTooSlow } from '../../lib/failures.ts';
import { writeId } from '../../lib/ids.ts';
import { lastBackup } from '../../store/lastBackup.ts';
import type { HookTables } from '../hooks/tables.ts';
import type { MailTables } from '../mail/tables.ts';
import type { Deps } from '../resource.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { MailTried, SystemFacts, TopicHolding } from './contract.ts';
import * as queries from './queries.ts';

declare module '../resource.ts' {
  interface Services {
    system: SystemService;
  }
}

export interface SystemService {
  facts(): Promise<SystemFacts>;
  /** Of the topics that the actor manages. */
  holdings(actor: Actor): Promise<TopicHolding[]>;
  /** `invalid` where the hub sends no mail, or the actor has no address. */
  tryMail(actor: Actor): Promise<MailTried>;
}

export function createSystem(
  { store, config, clock, mailer, version, publicUrl }: Deps,
  users: Pick<UsersService, 'me'>,
  topics: Pick<TopicsService, 'list' | 'may' | 'rightsOf'>,
): SystemService {
  const startedAt = clock.now();

  async function withinBudget<Row>(query: CompiledQuery<Row>): Promise<Row[] | null> {
    try {
      return await store.query(query, config.queryMs);
    } catch (error) {
      if (error instanceof QueryTooSlow) return null;
      throw error;
    }
  }

  async function countedMessages(): Promise<number | null> {
    const rows = await withinBudget(queries.messageCount(store.tables(), store.dialect));
    return rows && Number(rows[0]?.count ?? 0);
  }

  return {
    async facts() {
      const db = store.tables<HookTables & MailTables>();
      const memory = process.memoryUsage();
      const copy = lastBackup(config.data);
      const backup = copy && { at: formatInstant(copy.at), bytes: copy.bytes };
      const [bytes, messages, log, hooks, mail] = await Promise.all([
        queries.storeBytes(db, store.dialect),
        countedMessages(),
        logHead(store.tables()),
        queries.waitingDeliveries(db),
        queries.waitingMail(db),
      ]);
      return {
        version,
        node: process.versions.node,
        startedAt: formatInstant(startedAt),
        url: publicUrl(),
        store: { kind: store.dialect.name, shared: store.shared, bytes, messages, backup },
        log,
        memory: { bytes: memory.rss, heapBytes: memory.heapUsed },
        waiting: { writes: store.waiting(), hooks, mail },
        mail: { from: config.mail?.from ?? null },
      };
    },

    async holdings(actor) {
      const rows = await withinBudget(queries.messagesByTopic(store.tables(), store.dialect));
      const counts = rows && new Map(rows.map((row) => [row.topic_id, row]));
      return topics
        .list(actor, { archived: true })
        .filter((topic) => topics.may(actor, 'admin', topic))
        .map((topic) => {
          const id = writeId(topic.id);
          const count = counts?.get(topic.id);
          return {
            id,
            messages: counts && Number(count?.messages ?? 0),
            deletedMessages: counts && Number(count?.deleted ?? 0),
            rights: topics.rightsOf(actor, id),
          };
        });
    },

    async tryMail(actor) {
      if (!mailer) throw new HubError('invalid', 'The hub sends no mail; set TAGLOOP_SMTP_URL and TAGLOOP_MAIL_FROM');
      const to = (await users.me(actor.userId)).email;
      if (!to) throw new HubError('invalid', 'You have no mail address; give yourself one, then try again');
      const text = `This mail was asked for at ${publicUrl()}. It says that the hub can send.`;
      const { result, detail } = await mailer({ id: randomUUID(), to, subject: 'Tagloop can send mail', text });
      return { to, sent: result === 'done', detail };
    },
  };
}

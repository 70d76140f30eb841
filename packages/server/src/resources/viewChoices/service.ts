/** The rules of view choices. They are one person's own, and nobody else learns of them. */

import type { Actor } from '../../contract/actor.ts';
import { writeId } from '../../lib/ids.ts';
import type { FeedsService } from '../feeds/service.ts';
import type { Deps } from '../resource.ts';
import type { TopicsService } from '../topics/service.ts';
import type { UsersService } from '../users/service.ts';
import type { ViewChoices } from './contract.ts';
import { isShown } from './policy.ts';
import * as queries from './queries.ts';

declare module '../resource.ts' {
  interface Services {
    viewChoices: ViewChoicesService;
  }
}

export interface ViewChoicesService {
  of(actor: Actor): Promise<ViewChoices>;
  /** @param topic its wire id; `not-found` when the actor may not read it. @param view null: the topic's own */
  put(actor: Actor, topic: string, view: string | null): Promise<ViewChoices>;
}

export function createViewChoices(
  { store }: Pick<Deps, 'store'>,
  { users, topics, feeds }: { users: UsersService; topics: TopicsService; feeds: FeedsService },
): ViewChoicesService {
  // Without content: each feed asks with its own rights.
  const tell = feeds.channel('view-choices', () => ({}));
  topics.onDelete((tx, topic) => queries.forgetTopic(tx.tables(), topic.id));
  users.onErased((tx, user) => queries.forgetUser(tx.tables(), user.id));

  async function of(actor: Actor): Promise<ViewChoices> {
    const rows = await queries.choicesOf(store.tables(), actor.userId);
    return {
      choices: rows.flatMap(({ topic_id, view }) => {
        const topic = topics.byId(topic_id);
        return topic && isShown(topics, actor, topic) ? { topic: writeId(topic.id), view } : [];
      }),
    };
  }

  return {
    of,
    async put(actor, id, view) {
      const topic = topics.require(actor, 'read', topics.get(actor, id).path);
      await store.write(async (tx) => {
        if (view === null) await queries.deleteChoice(tx.tables(), actor.userId, topic.id);
        else await queries.putChoice(tx.tables(), { user_id: actor.userId, topic_id: topic.id, view });
        await tell(tx, actor.userId, null);
      });
      return of(actor);
    },
  };
}

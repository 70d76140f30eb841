/**
 * Erases people. Who he was goes in one transaction; his names in the texts of others follow in steps, which go on
 * after a crash.
 */

import type { Actor } from '../../contract/actor.ts';
import type { MessagesService } from '../messages/service.ts';
import type { Deps } from '../resource.ts';
import type { UserFacts, UsersService } from '../users/service.ts';
import * as queries from './queries.ts';
import type { ErasureRow, ErasureTables } from './tables.ts';

declare module '../resource.ts' {
  interface Services {
    erasures: ErasuresService;
  }
}

export interface ErasuresService {
  /**
   * By wire id; answers when no text names him any more.
   * @param whom `name` as he is called, so that nobody is erased by mistake; `texts`: whether his own are emptied too
   */
  erase(actor: Actor, id: string, whom: { name: string; texts?: boolean }): Promise<UserFacts>;
  /** Goes on with what a stop of the hub left. */
  start(): Promise<void>;
  /** Waits for what is under way. */
  stop(): Promise<void>;
}

export function createErasures(
  { store, vault, log }: Pick<Deps, 'store' | 'vault' | 'log'>,
  { users, messages }: { users: UsersService; messages: Pick<MessagesService, 'renameMentions' | 'purgeAuthor'> },
): ErasuresService {
  let resumed = Promise.resolve();

  async function finish({ user_id, names, texts, by_id }: ErasureRow): Promise<void> {
    const user = users.byId(user_id);
    if (texts === 1) await messages.purgeAuthor(user_id, by_id);
    if (user) await messages.renameMentions(JSON.parse(vault.open(names)) as string[], user.name, by_id);
    await store.write((tx) => queries.deleteErasure(tx.tables(), user_id));
  }

  async function resume(): Promise<void> {
    for (const row of await queries.openErasures(store.tables<ErasureTables>())) await finish(row);
  }

  return {
    async erase(actor, id, { name, texts = false }) {
      const { user, row } = await store.write(async (tx) => {
        const erased = await users.erase(tx, actor, id, name);
        const names = vault.seal(JSON.stringify(erased.names));
        const row = { user_id: erased.user.id, names, texts: Number(texts), by_id: actor.userId, at: tx.now };
        await queries.insertErasure(tx.tables(), row);
        return { user: erased.user, row };
      });
      await finish(row);
      return user;
    },

    async start() {
      resumed = resume().catch((error: unknown) => log.error({ err: error }, 'an erasure waits for the next start'));
    },

    stop: () => resumed,
  };
}

import type { Node } from '@tagloop/language/query/ast';
import type { Actor } from '../../contract/actor.ts';
import type { Message } from '../messages/contract.ts';
import type { MessagesService } from '../messages/service.ts';
import type { TopicsService } from '../topics/service.ts';
import { atomOf } from './atom.ts';

declare module '../resource.ts' {
  interface Services {
    releases: ReleasesService;
  }
}

export interface ReleasesService {
  /** The newest releases of a topic, by its wire id. Throws `not-found` where the actor may not read it. */
  atom(actor: Actor, topic: string): Promise<string>;
}

interface Parts {
  readonly messages: Pick<MessagesService, 'list'>;
  readonly topics: Pick<TopicsService, 'get' | 'require'>;
  readonly publicUrl: () => string;
}

/** Readers keep what they have seen, and ask for what is new. */
const mostReleases = 30;
const mostItems = 1000;

export function createReleases({ messages, topics, publicUrl }: Parts): ReleasesService {
  const query = (...nodes: readonly Node[]) => ({ where: { kind: 'and' as const, nodes } });

  return {
    async atom(actor, id) {
      const { path } = topics.require(actor, 'read', topics.get(actor, id).path);
      const roots = query(
        { kind: 'in', any: [{ path, subtree: false }] },
        { kind: 'is', what: 'root' },
        { kind: 'tagKey', key: 'release' },
      );
      const found = await messages.list(actor, roots, { limit: mostReleases });
      const threads: readonly Node[] = found.messages.map((root) => ({ kind: 'thread', id: root.id }));
      const replies =
        threads.length === 0
          ? []
          : await repliesTo(query({ kind: 'is', what: 'reply' }, { kind: 'or', nodes: threads }), actor);
      return atomOf({ topic: { id, path }, roots: found.messages, replies, hub: publicUrl() });
    },
  };

  async function repliesTo(asked: ReturnType<typeof query>, actor: Actor): Promise<readonly Message[]> {
    const { messages: found } = await messages.list(actor, asked, { limit: mostItems });
    return found.toReversed();
  }
}

/** Who may do what with saved queries. */

import type { Actor } from '../../contract/actor.ts';
import type { GroupsService } from '../groups/service.ts';
import type { TopicsService } from '../topics/service.ts';
import type { SavedQueryRow } from './tables.ts';

export interface Rights {
  readonly groups: Pick<GroupsService, 'idsOf'>;
  readonly topics: Pick<TopicsService, 'byId' | 'may'>;
}

export type Shared = Pick<SavedQueryRow, 'owner_id' | 'audience' | 'audience_id'>;

/** Its owner sees it, the members of its group, the readers of its topic, or everyone. */
export function maySee({ groups, topics }: Rights, actor: Actor, { owner_id, audience, audience_id }: Shared): boolean {
  if (owner_id === actor.userId || audience === 'everyone') return true;
  if (audience === 'group') return audience_id !== null && groups.idsOf(actor.userId).includes(audience_id);
  const topic = audience === 'topic' && audience_id !== null ? topics.byId(audience_id) : undefined;
  return topic !== undefined && topics.may(actor, 'read', topic);
}

/** It is changed by its owner; what readers of a topic share also by admins of the topic. */
export function mayChange({ topics }: Rights, actor: Actor, { owner_id, audience, audience_id }: Shared): boolean {
  if (owner_id === actor.userId) return true;
  const topic = audience === 'topic' && audience_id !== null ? topics.byId(audience_id) : undefined;
  return topic !== undefined && topics.may(actor, 'admin', topic);
}

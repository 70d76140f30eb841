import type { Hub } from '@tagloop/client/call';
import type { Group } from '@tagloop/server/resources/groups/contract';
import { UsageError } from '../../command.ts';

export async function findGroup(hub: Hub, named: string): Promise<Group> {
  const { groups } = await hub.call('GET /api/groups');
  const group = groups.find(({ name }) => name.toLowerCase() === named.toLowerCase());
  if (group) return group;
  throw new UsageError(`There is no group "${named}"`, `known: ${groups.map(({ name }) => name).join(', ')}`);
}

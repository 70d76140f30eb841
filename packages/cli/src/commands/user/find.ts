import type { Hub } from '@tagloop/client/call';
import type { User } from '@tagloop/server/resources/users/contract';
import { UsageError } from '../../command.ts';

/** The user of this name, who is archived or is not. */
export async function findUser(hub: Hub, named: string, archived = false): Promise<User> {
  const { users } = await hub.call('GET /api/users', { query: { prefix: named, archived } });
  const user = users.find(({ name }) => name.toLowerCase() === named.toLowerCase());
  if (user) return user;
  const which = archived ? 'archived user' : 'user';
  throw new UsageError(
    `There is no ${which} "${named}"`,
    'tagloop user list names them, with --archived those who left',
  );
}

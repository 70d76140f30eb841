import { cutConnections } from '@tagloop/server/testing/databases';
import type { Disaster } from './rounds.ts';

/** SIGKILL of one hub, which is started again. */
export function killOne(index: number): Disaster {
  return {
    name: `hub ${index} is killed`,
    async strike(members) {
      const member = members[index % members.length];
      await member?.kill();
      await member?.start();
    },
  };
}

/** The database ends every connection to it. */
export function cutAll(database: string): Disaster {
  return { name: 'all connections are cut', strike: () => cutConnections(database) };
}

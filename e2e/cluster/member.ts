/** One hub of several on a database, which may be killed and comes back at the same address. */

import { createHub, type Hub } from '@tagloop/client/call';
import { nodeTransport } from '@tagloop/client/transport-node';
import { firstToken, forget, type HubProcess, startHub } from '../hub.ts';

export interface Member {
  readonly hub: Hub;
  /** Settles when the hub is there, at once while it is. */
  up(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
  end(): Promise<void>;
}

/** @param count of hubs on the database of this URL, which is empty */
export async function startMembers(database: string, count: number): Promise<Member[]> {
  const flags = ['--database-url', database, '--secret-key', 'the same for all hubs of this test'];
  const first = await startHub({ flags });
  const token = await firstToken(first);
  const others = await Promise.all(Array.from({ length: count - 1 }, () => startHub({ flags })));
  return [first, ...others].map((running) => memberOf(running, flags, token));
}

function memberOf(first: HubProcess, flags: string[], token: string): Member {
  const { data, port, url } = first;
  let running = first;
  let up = Promise.resolve();
  let isUp = () => {};
  return {
    hub: createHub({ url, token, transport: nodeTransport() }),
    up: () => up,
    async kill() {
      up = new Promise((resolve) => {
        isUp = resolve;
      });
      await running.stop('SIGKILL');
    },
    async start() {
      running = await startHub({ flags, data, port });
      isUp();
    },
    async end() {
      await running.stop();
      forget(running);
    },
  };
}

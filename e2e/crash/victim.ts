/** A hub that is killed again and again, always on the same store and port. */

import { execFile } from 'node:child_process';
import { createHub, type Hub } from '@tagloop/client/call';
import { nodeTransport } from '@tagloop/client/transport-node';
import { newDatabase } from '@tagloop/server/testing/databases';
import { firstToken, forget, program, startHub } from '../hub.ts';

export interface Victim {
  /** With the rights of the first admin; the same address after each start. */
  readonly hub: Hub;
  /** Settles when the hub is there, at once while it is. */
  up(): Promise<void>;
  /** SIGKILL: what was not answered yet is in doubt. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Runs `tagloop verify` on the store; throws with its words when something disagrees. */
  verify(): Promise<void>;
  /** Ends the hub and takes its store away. */
  end(): Promise<void>;
}

/** @param postgres URL of a server where a database is made for it; SQLite when absent */
export async function startVictim(postgres: string | undefined): Promise<Victim> {
  const database = postgres === undefined ? undefined : await newDatabase(postgres);
  // All messages are read again and again, on machines that may be busy: that is no matter of this proof.
  const patient = ['--query-ms', '60000'];
  const flags = database ? [...patient, '--database-url', database.url] : patient;
  let running = await startHub({ flags });
  const { data, port, url } = running;
  const hub = createHub({ url, token: await firstToken(running), transport: nodeTransport() });
  let up = Promise.resolve();
  let isUp = () => {};

  return {
    hub,
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
    verify: () =>
      new Promise((resolve, reject) => {
        execFile(process.execPath, [program, 'verify', '--data', data, ...flags], (error, said, complaint) =>
          error ? reject(new Error(`${said}${complaint}`)) : resolve(),
        );
      }),
    async end() {
      await running.stop();
      forget(running);
      await database?.drop();
    },
  };
}

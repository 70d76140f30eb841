/** A store that every hub and floor of a run begins with: migrated by the hub itself, with topics, a robot and its token. */

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startFirst } from './hub.ts';
import { topicCount, topicPath } from './messages.ts';

export interface Seed {
  /** Of the robot that writes; it may write in all topics of the bench. */
  readonly token: string;
  /** A new folder with a copy of the store, under this name. */
  copy(name: string): string;
  /** Removes the seed and all its copies. */
  remove(): void;
}

export async function makeSeed(): Promise<Seed> {
  const root = mkdtempSync(join(tmpdir(), 'tagloop-bench-'));
  const first = join(root, 'seed');
  mkdirSync(first);
  const admin = await startFirst(first);
  let token: string;
  try {
    token = await admin.robot('bench');
    await admin.call('POST', '/api/topics', { path: '/Bench' });
    for (let at = 0; at < topicCount; at += 1) {
      const { id } = await admin.call<{ id: string }>('POST', '/api/topics', { path: topicPath(at) });
      await admin.call('PUT', `/api/topics/${id}/rights`, {
        rights: [
          { user: 'root', level: 'admin' },
          { user: 'bench', level: 'write' },
        ],
      });
    }
  } finally {
    await admin.hub.stop();
  }
  return {
    token,
    copy(name) {
      const folder = join(root, name);
      cpSync(first, folder, { recursive: true });
      return folder;
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

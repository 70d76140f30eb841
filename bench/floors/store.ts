/** What the floors share: the hub's own tables, opened as the hub opens them, and a bare server. */

import { createServer, type IncomingMessage } from 'node:http';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

export type Value = null | number | string;

/** @param folder holds a store that a hub has migrated */
export function openStore(folder: string): DatabaseSyncInstance {
  const db = new DatabaseSync(`${folder}/tagloop.db`);
  db.exec('pragma journal_mode = wal');
  db.exec('pragma synchronous = full');
  db.exec('pragma wal_autocheckpoint = 10000');
  db.exec('pragma cache_size = -65536');
  // It also keeps the connection from being collected while only its statements are used.
  process.once('SIGTERM', () => {
    if (db.isOpen) db.close();
    process.exit(0);
  });
  return db;
}

/** Ids of the topics by path. */
export function topicIds(db: DatabaseSyncInstance): Map<string, number> {
  const rows = db.prepare('select path, id from topic').all() as { path: string; id: number }[];
  return new Map(rows.map(({ path, id }) => [path, id]));
}

export function userId(db: DatabaseSyncInstance, name: string): number {
  return (db.prepare('select id from user_account where name = ?').get(name) as { id: number }).id;
}

/** Answers JSON texts, and prints the port when it listens. */
export function listen(answer: (url: string, body: string) => string | Promise<string>): void {
  const server = createServer(async (request, response) => {
    try {
      const text = await answer(request.url ?? '', await bodyOf(request));
      response.setHeader('content-type', 'application/json; charset=utf-8');
      response.end(text);
    } catch (error) {
      response.statusCode = 500;
      response.end(String(error));
    }
  });
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`ready ${typeof address === 'object' && address !== null ? address.port : ''}`);
  });
}

function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => resolve(Buffer.concat(parts).toString()));
    request.on('error', reject);
  });
}

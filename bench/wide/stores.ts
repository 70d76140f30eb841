/** The seeds of the wide store: on either store, migrated by the hub itself, with its topics, robots and their tokens. */

import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Admin, startFirst } from '../hub.ts';
import { startPostgresServer } from '../postgres.ts';
import { narrowTopics, pathOf, subtreePath, subtreeSize, topicCount } from './messages.ts';
import { openSql, type Sql, type SqlPlace } from './sql.ts';

export const robots = { writer: 'writer', reader: 'reader', narrow: 'narrow' } as const;

export interface Tokens {
  /** Writes in all topics, and administers them. */
  readonly writer: string;
  /** Reads all topics. */
  readonly reader: string;
  /** Reads one percent of them. */
  readonly narrow: string;
  readonly admin: string;
}

export interface WideStore {
  readonly name: 'SQLite' | 'PostgreSQL';
  readonly tokens: Tokens;
  /** A copy of the seed under this name. */
  copy(name: string): Promise<SqlPlace>;
  /** Removes all of it. */
  remove(): Promise<void>;
}

export async function sqliteStore(): Promise<WideStore> {
  const root = mkdtempSync(join(tmpdir(), 'tagloop-bench-wide-'));
  const seed = join(root, 'seed');
  mkdirSync(seed);
  const tokens = await furnish({ folder: seed });
  return {
    name: 'SQLite',
    tokens,
    async copy(name) {
      const folder = join(root, name);
      cpSync(seed, folder, { recursive: true });
      return { folder };
    },
    async remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** Nothing where PostgreSQL is not on this machine. */
export async function postgresStore(): Promise<WideStore | undefined> {
  const server = await startPostgresServer();
  if (server === undefined) return undefined;
  const root = mkdtempSync(join(tmpdir(), 'tagloop-bench-wide-'));
  const seed = join(root, 'seed');
  const urlOf = (database: string): string => server.url.replace(/\/postgres$/, `/${database}`);
  const make = async (statement: string): Promise<void> => {
    const db = await openSql({ folder: root, databaseUrl: server.url });
    await db.run(statement);
    await db.close();
  };
  mkdirSync(seed);
  await make('create database seed');
  const tokens = await furnish({ folder: seed, databaseUrl: urlOf('seed') });
  return {
    name: 'PostgreSQL',
    tokens,
    async copy(name) {
      const folder = join(root, name);
      cpSync(seed, folder, { recursive: true });
      await make(`create database ${name} template seed`);
      return { folder, databaseUrl: urlOf(name) };
    },
    async remove() {
      await server.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The ids of the topics, in the order of their numbers. */
export async function topicIdsOf(db: Sql): Promise<number[]> {
  const rows = await db.all<{ path: string; id: number }>('select path, id from topic');
  const ids = new Map(rows.map(({ path, id }) => [path, id]));
  return Array.from({ length: topicCount }, (_, topic) => ids.get(pathOf(topic)) ?? 0);
}

async function furnish({ folder, databaseUrl }: SqlPlace): Promise<Tokens> {
  const admin = await startFirst(folder, databaseUrl);
  try {
    const writer = await admin.robot(robots.writer);
    const reader = await admin.robot(robots.reader);
    const narrow = await admin.robot(robots.narrow);
    const everywhere = [
      { user: 'root', level: 'admin' },
      { user: robots.writer, level: 'write' },
      { user: robots.reader, level: 'read' },
    ];
    // Topics below have the rights of the one above.
    await topicWith(admin, '/Bench', everywhere);
    for (let at = 0; at < topicCount / subtreeSize; at += 1) await topicWith(admin, subtreePath(at));
    const alsoNarrow = [...everywhere, { user: robots.narrow, level: 'read' }];
    for (let from = 0; from < topicCount; from += subtreeSize) {
      const together = Array.from({ length: subtreeSize }, (_, at) => from + at);
      await Promise.all(
        together.map((at) => topicWith(admin, pathOf(at), narrowTopics.includes(at) ? alsoNarrow : undefined)),
      );
    }
    return { writer, reader, narrow, admin: admin.token };
  } finally {
    await admin.hub.stop();
  }
}

async function topicWith(admin: Admin, path: string, rights?: readonly { user: string; level: string }[]) {
  const { id } = await admin.call<{ id: string }>('POST', '/api/topics', { path });
  if (rights) await admin.call('PUT', `/api/topics/${id}/rights`, { rights });
}

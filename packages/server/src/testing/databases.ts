/** New empty databases on a real PostgreSQL server. */

import { randomBytes } from 'node:crypto';
import pg from 'pg';

export interface Database {
  readonly url: string;
  /** Ends whoever is still connected. */
  drop(): Promise<void>;
}

/** @param url of any database of the server whose role may make more */
export async function newDatabase(url: string): Promise<Database> {
  const name = `tagloop_test_${randomBytes(6).toString('hex')}`;
  await onServer(url, `create database ${name}`);
  const made = new URL(url);
  made.pathname = `/${name}`;
  return { url: made.href, drop: () => onServer(url, `drop database if exists ${name} with (force)`) };
}

/** Ends every other connection to a database. */
export function cutConnections(url: string): Promise<void> {
  return onServer(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

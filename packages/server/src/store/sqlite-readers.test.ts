import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { systemClock } from '../lib/clock.ts';
import { logMigration } from './migrate.ts';
import { openStore } from './open.ts';

it('ends a query whose budget is spent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-readers-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'hub.db') }, [logMigration], systemClock);
  const endless = sql`with recursive n(i) as (select 1 union all select i + 1 from n where within_budget() = 1) select max(i) from n`;
  await expect(store.query(endless.compile(store.tables()), 50)).rejects.toThrow('ran out');
  await store.close();
  rmSync(folder, { recursive: true });
});

it('answers nothing that still waits when the store is closed, and begins no thread for it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-readers-'));
  const store = await openStore({ kind: 'sqlite', file: join(folder, 'hub.db') }, [logMigration], systemClock);
  const endless = sql`with recursive n(i) as (select 1 union all select i + 1 from n where within_budget() = 1) select max(i) from n`;
  const short = sql`select 1 as one where within_budget() = 1`;
  const asked = [endless, endless, short, short].map((query) => store.query(query.compile(store.tables()), 20_000));
  const ends = Promise.allSettled(asked);
  await store.close();
  expect((await ends).map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
  rmSync(folder, { recursive: true });
});

/** A hub leaves as text and comes in elsewhere: the same answers, a new log, no secrets. */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import { migrations, tables } from '../hub-store.ts';
import { createVault } from '../lib/crypto.ts';
import { createLogger } from '../lib/logger.ts';
import { openStore, type StoreTarget } from '../store/open.ts';
import { openTestApp, type TestApp, testKey, testNow } from '../testing/app.ts';
import { acts, perform } from '../testing/random-acts.ts';
import { describeOnStores, type NewTarget } from '../testing/stores.ts';
import { exportStore } from './export.ts';
import { importStore } from './import.ts';

const clock = { now: () => testNow };
const vault = createVault('another key than that of the hub');
const sealer = createVault(testKey);

/** A place that outlives the hubs on it. */
async function lasting(target: NewTarget): Promise<StoreTarget> {
  const place = await target();
  return place.kind === 'pool' ? { kind: 'pool', pool: { ...place.pool, end: async () => {} } } : place;
}

async function exported(place: StoreTarget, sealedBy = vault, credentials = true): Promise<string[]> {
  const options = { tables, migrations: migrations.map(({ name }) => name).toSorted(), vault: sealedBy, credentials };
  let text = '';
  await exportStore(place, { ...options, version: 'test', now: testNow }, async (lines) => {
    text += lines;
  });
  return text.split('\n').slice(0, -1);
}

async function imported(place: StoreTarget, lines: readonly string[]): Promise<number> {
  const store = await openStore(place, migrations, clock);
  try {
    const given = (async function* () {
      yield* lines;
    })();
    return (await importStore(store, { tables, vault, now: testNow }, given)).rows;
  } finally {
    await store.close();
  }
}

/** What the hub of a store answers to a token. */
async function answersOf(place: StoreTarget, token: string, urls: readonly string[]): Promise<unknown[]> {
  const data = mkdtempSync(join(tmpdir(), 'tagloop-transfer-'));
  const config = readConfig(['--data', data, '--public-url', 'http://hub.example'], {});
  const app: App = await buildApp({ config, clock, log: createLogger('silent'), store: place });
  const answers: unknown[] = [];
  for (const url of urls) {
    const answer = await app.server.inject({ url, headers: { authorization: `Bearer ${token}` } });
    answers.push([url, answer.statusCode, answer.json()]);
  }
  await app.close();
  rmSync(data, { recursive: true });
  return answers;
}

const idOfLog = async (place: StoreTarget): Promise<string> => {
  const store = await openStore(place, [], clock);
  const { rows } = await sql<{ id: string }>`select id from log`.execute(store.tables());
  await store.close();
  return rows[0]?.id ?? '';
};

/** Another order of the same rows is the same: stores compare texts in different ways. */
const sameRows = (lines: readonly string[]) => lines.slice(1).toSorted();

describeOnStores('a hub that moves by way of another store', (target) => {
  let places: StoreTarget[];
  let urls: string[];
  let token: string;
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-transfer-'));

  beforeAll(async () => {
    const here: StoreTarget = { kind: 'sqlite', file: join(folder, 'first.db') };
    places = [here, await lasting(target), { kind: 'sqlite', file: join(folder, 'last.db') }];
    const hub = await openTestApp({ store: here });
    const stage = {
      hub,
      person: await hub.person('ada'),
      robot: await hub.robot('ci'),
      here: '/Here',
      there: '/There',
    };
    for (const path of [stage.here, stage.there]) {
      const { id } = await hub.topic(path);
      const { body } = await hub.admin.call<{ rights: object[] }>('GET', `/api/topics/${id}/rights`);
      const rights = [...body.rights, { user: 'ci', level: 'write' }];
      await hub.admin.call('PUT', `/api/topics/${id}/rights`, { rights });
    }
    const some = fc.sample(acts(40), { numRuns: 12, seed: 5 });
    const ids: string[] = [];
    for (const act of some.flat()) await perform({ ...stage, ids }, act);
    const odd = await stage.person.call<{ message: { id: string } }>('POST', '/api/messages', {
      topic: '/Here',
      text: 'lines\u2028and\nmore, "quoted" #size:12.50 中文 café \u{1f680}',
    });
    ids.push(odd.body.message.id);
    const { body: walls } = await hub.admin.call<{ topics: { id: string }[] }>('GET', '/api/topics?under=/Here');
    const dashboards = `/api/topics/${walls.topics[0]?.id}/dashboards`;
    const shown = { kind: 'message', message: odd.body.message.id };
    const layout = { groups: [{ id: 'g', title: 'Now', tiles: [{ id: 't', x: 0, y: 0, w: 12, h: 1, show: shown }] }] };
    expect((await hub.admin.call('POST', dashboards, { name: 'Wall', layout })).status).toBe(201);
    token = stage.person.token;
    const queries = [
      '',
      'pump',
      '中文',
      '#size:>=3',
      'label:open',
      'in:/There',
      '@bob',
      'from:ci sort:-updated',
      'is:reply',
    ];
    urls = [
      ...queries.flatMap((q) => ['', '/count'].map((what) => `/api/messages${what}?q=${encodeURIComponent(q)}`)),
      ...ids.slice(-40).flatMap((id) => ['', '/thread', '/history'].map((what) => `/api/messages/${id}${what}`)),
      '/api/topics',
      dashboards,
      '/api/users',
      '/api/me',
    ];
    await hub.close();
    for (const [at, place] of places.entries()) {
      const next = places[at + 1];
      if (next) expect(await imported(next, await exported(place))).toBeGreaterThan(300);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('answers as before: lists, counts, threads, histories', async () => {
    const [first, ...others] = places;
    if (!first) throw new Error('no place');
    const before = await answersOf(first, token, urls);
    expect(before.filter((each) => Array.isArray(each) && each[1] === 200).length).toBeGreaterThan(urls.length * 0.9);
    for (const place of others) expect(await answersOf(place, token, urls)).toEqual(before);
  });

  it('has the same rows, spans and events among them, under another log', async () => {
    const [first, ...others] = await Promise.all(places.map((place) => exported(place)));
    for (const lines of others) expect(sameRows(lines)).toEqual(sameRows(first ?? []));
    for (const table of ['label_span', 'event', 'message_key', 'topic_alias', 'token']) {
      expect(first?.filter((line) => line.startsWith(`{"table":"${table}"`)).length, table).toBeGreaterThanOrEqual(
        table === 'topic_alias' ? 0 : 1,
      );
    }
    expect(new Set(await Promise.all(places.map(idOfLog))).size).toBe(places.length);
  });

  it('exports each table, or says why it stays', async () => {
    const place = await target();
    const store = await openStore(place, migrations, clock);
    const { rows } = await (store.dialect.name === 'sqlite'
      ? sql<{ name: string }>`select name from pragma_table_list where schema = 'main' and type in ('table', 'virtual')
          and name not like 'sqlite%'`.execute(store.tables())
      : sql<{ name: string }>`select tablename as name from pg_tables where schemaname = current_schema()`.execute(
          store.tables(),
        ));
    await store.close();
    const known = tables.map(({ table }) => table);
    expect(rows.map(({ name }) => name).filter((name) => !known.includes(name))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  it('comes into an empty store only', async () => {
    const [first, middle] = places;
    if (!first || !middle) throw new Error('no place');
    await expect(imported(middle, await exported(first))).rejects.toThrow('not empty');
  });
});

describe('an export', () => {
  let hub: TestApp;
  let place: StoreTarget;
  const secrets: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'tagloop-transfer-'));

  beforeAll(async () => {
    place = { kind: 'sqlite', file: join(folder, 'hub.db') };
    hub = await openTestApp({ store: place });
    await hub.topic('/Build');
    const intake = await hub.admin.call<{ signingSecret: string }>('POST', '/api/intakes', {
      name: 'forge',
      source: 'github',
      topic: '/Build',
    });
    const hook = await hub.admin.call<{ signingSecret: string }>('POST', '/api/hooks', {
      name: 'out',
      kind: 'webhook',
      query: 'in:/Build',
      settings: { url: 'https://peer.example/with-a-password' },
    });
    secrets.push(intake.body.signingSecret, hook.body.signingSecret, 'with-a-password', hub.admin.token);
    const sealed = await sql<{ secret: string }>`select signing_secret as secret from intake
      union all select signing_secret from hook union all select settings from hook`.execute(hub.app.store.tables());
    secrets.push(...sealed.rows.map(({ secret }) => secret));
    expect(secrets).toHaveLength(7);
  });
  afterAll(async () => {
    await hub.close();
    rmSync(folder, { recursive: true });
  });

  it('holds no secret, sealed or open; and no hash unless asked', async () => {
    const hash = '$argon2id$';
    const all = (await exported(place, sealer)).join('\n');
    for (const secret of secrets) expect(all).not.toContain(secret);
    expect(all).toContain(hash);
    const without = (await exported(place, sealer, false)).join('\n');
    expect(without).not.toContain(hash);
    expect(without).not.toContain('"table":"token"');
  });

  it('comes in with what it lost switched off, and lets a first admin be made', async () => {
    const next: StoreTarget = { kind: 'sqlite', file: join(folder, 'next.db') };
    await imported(next, await exported(place, sealer, false));
    const store = await openStore(next, [], clock);
    const { rows } = await sql`select 'intake' as what, enabled from intake union all select 'hook', enabled from hook
      union all select 'admin', admin from user_account where name = 'root'`.execute(store.tables());
    await store.close();
    expect(rows).toEqual([
      { what: 'intake', enabled: 0 },
      { what: 'hook', enabled: 0 },
      { what: 'admin', enabled: 0 },
    ]);
  });

  it('that is damaged leaves the store empty and says what is wrong', async () => {
    const lines = await exported(place, sealer);
    const [head = '', ...rows] = lines;
    const next: StoreTarget = { kind: 'sqlite', file: join(folder, 'damaged.db') };
    const older = head.replace('"migrations":["', '"migrations":["2020-01-01-gone","');
    const damages: [readonly string[], RegExp][] = [
      [[], /no export/],
      [['{"hello":1}'], /no export/],
      [[head.replace('"format":1', '"format":2'), ...rows], /form 2/],
      [[older, ...rows], /newer version/],
      [lines.slice(0, -1), /breaks off/],
      [[head, ...rows.slice(3)], /lacks 3 of its/],
      [[head, '{"table":"message"', ...rows], /^Line 2 /],
      [[head, '{"table":"lease","row":{"name":"x"}}', ...rows], /no table "lease"/],
      [[head, '{"table":"event","row":{"position\\") values (1); --":1}}', ...rows], /^Line 2 /],
    ];
    for (const [damaged, sentence] of damages) {
      await expect(imported(next, damaged).catch((error: Error) => error.message)).resolves.toMatch(sentence);
    }
    expect(await imported(next, lines)).toBe(rows.length - 1);
  });
});

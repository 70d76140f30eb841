/** A copy that is made while the hub writes is whole, and a hub goes on from it under another log. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, buildApp } from '../app.ts';
import { type Config, readConfig } from '../config.ts';
import { logHead } from '../events/log.ts';
import { createLogger } from '../lib/logger.ts';
import { lastBackup } from '../store/lastBackup.ts';
import { openTestApp, type TestApp, testNow } from '../testing/app.ts';
import { serverTargets } from '../testing/stores.ts';
import { backupHub } from './backup.ts';
import { restoreHub } from './restore.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagloop-backup-'));
afterAll(() => rmSync(folder, { recursive: true }));

const configOf = (...argv: string[]): Config => readConfig([...argv, '--public-url', 'http://hub.example'], {});
const openHub = (config: Config): Promise<App> =>
  buildApp({ config, clock: { now: () => testNow }, log: createLogger('silent') });

async function textsOf(app: App, token: string): Promise<string[]> {
  const answer = await app.server.inject({
    url: `/api/messages?q=${encodeURIComponent('in:/Ops sort:created')}&limit=500`,
    headers: { authorization: `Bearer ${token}` },
  });
  return answer.json().messages.map(({ text }: { text: string }) => text);
}

function backupSuite(name: string, places: () => Promise<{ from: Config; to: Config }>): void {
  describe(`a backup of ${name}`, () => {
    let hub: TestApp;
    let from: Config;
    let to: Config;
    const file = join(folder, `${name}.backup`);

    beforeAll(async () => {
      ({ from, to } = await places());
      const url = from.databaseUrl;
      const store = url
        ? ({ kind: 'postgres', url } as const)
        : ({ kind: 'sqlite', file: `${from.data}/tagloop.db` } as const);
      hub = await openTestApp({ store });
      mkdirSync(from.data, { recursive: true });
      writeFileSync(join(from.data, 'secret.key'), 'the key of tests\n');
      await hub.topic('/Ops');
    });
    afterAll(() => hub.close());

    it('holds what was acknowledged before it, while the hub writes on', async () => {
      const post = (text: string) => hub.admin.call('POST', '/api/messages', { topic: '/Ops', text });
      await Promise.all(Array.from({ length: 100 }, (_, n) => post(`before ${n}`)));
      const meanwhile = Array.from({ length: 100 }, (_, n) => post(`meanwhile ${n}`));
      expect(lastBackup(from.data)).toBeNull();
      const { key, noted } = await backupHub(from, file, testNow);
      expect(noted).toBe(true);
      expect(lastBackup(from.data)).toEqual({ at: testNow, bytes: statSync(file).size });
      for (const { status } of await Promise.all(meanwhile)) expect(status).toBe(201);
      expect(readFileSync(key ?? '', 'utf8')).toBe('the key of tests\n');
      expect(statSync(file).mode & 0o077).toBe(0);
      await expect(backupHub(from, file, testNow + 1)).rejects.toThrow('overwrites nothing');
      expect(lastBackup(from.data)?.at).toBe(testNow);
    });

    it('is restored where there is no store, under another log', async () => {
      await restoreHub(to, file);
      expect(readFileSync(join(to.data, 'secret.key'), 'utf8')).toBe('the key of tests\n');
      const restored = await openHub(to);
      const texts = await textsOf(restored, hub.admin.token);
      expect(texts.filter((text) => text.startsWith('before'))).toHaveLength(100);
      const [was, is] = await Promise.all([logHead(hub.app.store.tables()), logHead(restored.store.tables())]);
      expect(is.id).not.toBe(was.id);
      expect(is.position).toBeLessThanOrEqual(was.position);
      await restored.close();
      await expect(restoreHub(to, file)).rejects.toThrow(/already/);
    });
  });
}

backupSuite('SQLite', async () => ({
  from: configOf('--data', join(folder, 'from')),
  to: configOf('--data', join(folder, 'to')),
}));

const url = process.env.TAGLOOP_TEST_POSTGRES_URL;
const hasPgDump = (() => {
  try {
    return execFileSync('pg_dump', ['--version']).length > 0;
  } catch {
    return false;
  }
})();
if (url && hasPgDump) {
  const target = serverTargets(url);
  backupSuite('PostgreSQL', async () => {
    const [from, to] = [await target(), await target()];
    if (from.kind !== 'postgres' || to.kind !== 'postgres') throw new Error('no server');
    return {
      from: configOf('--data', join(folder, 'pg-from'), '--database-url', from.url),
      to: configOf('--data', join(folder, 'pg-to'), '--database-url', to.url),
    };
  });
}

it('a damaged or foreign file restores nothing', async () => {
  const to = configOf('--data', join(folder, 'nothing'));
  const foreign = join(folder, 'foreign');
  writeFileSync(foreign, 'hello');
  await expect(restoreHub(to, foreign)).rejects.toThrow('no backup');
  writeFileSync(foreign, 'PGDMP and more');
  await expect(restoreHub(to, foreign)).rejects.toThrow('of the other store');
  const damaged = readFileSync(join(folder, 'SQLite.backup'));
  damaged.fill(7, 8_192, 40_000);
  writeFileSync(foreign, damaged);
  await expect(restoreHub(to, foreign)).rejects.toThrow();
  expect(existsSync(join(folder, 'nothing', 'tagloop.db'))).toBe(false);
});

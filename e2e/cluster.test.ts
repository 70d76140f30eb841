/** Three hubs on one PostgreSQL under load: one is killed, all lose their connections, and nobody misses anything. */

import { newDatabase } from '@tagloop/server/testing/databases';
import { describe, expect, it } from 'vitest';
import { cutAll, killOne } from './cluster/disasters.ts';
import { cluster } from './cluster/rounds.ts';

const server = process.env.TAGLOOP_TEST_POSTGRES_URL;

describe.skipIf(!server)('three hubs on one PostgreSQL', () => {
  it('lose, double and swap nothing, whatever befalls them', async () => {
    const { url, drop } = await newDatabase(server ?? '');
    try {
      const report = await cluster({
        database: url,
        disasters: [killOne(1), cutAll(url), killOne(0)],
        seed: 7,
      });
      expect(report).toMatchObject({ wrong: [] });
      expect(report.acknowledged).toBeGreaterThan(50);
      expect(report.rolledBack).toBeGreaterThan(0);
    } finally {
      await drop();
    }
  }, 120_000);
});

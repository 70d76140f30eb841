/** A hub that is killed under load loses nothing that it acknowledged, does nothing twice, and its feeds neither. */

import { describe, expect, it } from 'vitest';
import { crash } from './crash/rounds.ts';

const postgres = process.env.TAGLOOP_TEST_POSTGRES_URL;
const seed = Date.now() % 1_000_000;

describe('a hub killed 20 times under load', () => {
  it('keeps its word on SQLite', { timeout: 240_000 }, async () => {
    expect(await crash({ rounds: 20, seed })).toMatchObject({ seed, rounds: 20, wrong: [] });
  });

  it.skipIf(!postgres)('keeps its word on PostgreSQL', { timeout: 240_000 }, async () => {
    expect(await crash({ rounds: 20, seed, postgres })).toMatchObject({ seed, rounds: 20, wrong: [] });
  });
});

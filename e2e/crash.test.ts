/** A hub that is killed under load loses nothing that it acknowledged, does nothing twice, and its feeds neither. */

import { describe, expect, it } from 'vitest';
import { crash } from './crash/rounds.ts';

const postgres = process.env.TAGLOOP_TEST_POSTGRES_URL;
const seed = Date.now() % 1_000_000;

/** `npm run proof -- crash` kills 200 times. */
const rounds = 8;

describe(`a hub killed ${rounds} times under load`, () => {
  it('keeps its word on SQLite', { timeout: 240_000 }, async () => {
    expect(await crash({ rounds, seed })).toMatchObject({ seed, rounds, wrong: [] });
  });

  it.skipIf(!postgres)('keeps its word on PostgreSQL', { timeout: 240_000 }, async () => {
    expect(await crash({ rounds, seed, postgres })).toMatchObject({ seed, rounds, wrong: [] });
  });
});

/** Whatever is sent to whichever endpoint: no failure of the hub, a problem that says what, the same on both stores. */

import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Fuzz, fuzzed, openFuzz } from './testing/fuzz.ts';

/** Of all endpoints together; the long form, `npm run proof -- fuzz`, sends forty times as many. */
const requests = 5_000;

let fuzz: Fuzz;
beforeAll(async () => {
  fuzz = await openFuzz();
});
afterAll(() => fuzz.close());

it.each(fuzzed.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
  '%s',
  async (_name, endpoint) => {
    await expect(
      fuzz.run(endpoint, { seed: 3, numRuns: Math.ceil(requests / fuzzed.length) }),
    ).resolves.toBeUndefined();
  },
);

/** No one reads or writes what he has no right to, on any door. The long form is `npm run proof -- rights`. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { api } from '../../resources/api.ts';
import { describeOnStores } from '../stores.ts';
import { checkDoors } from './check.ts';
import { endpoints } from './endpoints.ts';
import { histories, perform } from './operations.ts';
import { openWorld } from './world.ts';

it('holds every endpoint of the hub, or says why it need not', () => {
  expect(Object.keys(endpoints).sort()).toEqual(api.map(({ method, path }) => `${method} ${path}`).sort());
});

describeOnStores('every door', (target) => {
  it('opens to those who have the right, after every operation', { timeout: 120_000 }, async () => {
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(histories(8), async ({ scopes, operations }) => {
        const world = await openWorld(await target(), scopes);
        try {
          for (const operation of operations) {
            await perform(world, operation);
            compared += await checkDoors(world);
          }
        } finally {
          await world.close();
        }
      }),
      { numRuns: 1, seed: 2, endOnFailure: true },
    );
    expect(compared).toBeGreaterThan(700);
  });
});

/** Holds every door against the model. */

import { deepEqual } from 'node:assert/strict';
import type { Caller } from '../app.ts';
import type { Door } from './door.ts';
import { leaksIn, type Sight, sightOf } from './leaks.ts';
import { doors } from './list.ts';
import type { World } from './world.ts';

/**
 * One after the other: thousands of requests at the same time would try the queue of the store, not the rights.
 *
 * @returns how many comparisons were made: each door for each caller
 */
export async function checkDoors(world: World): Promise<number> {
  for (const caller of world.callers) {
    const sight = sightOf(world.model, caller.name);
    for (const door of doors) await checkDoor(world, door, caller, sight);
  }
  return world.callers.length * doors.length;
}

async function checkDoor(world: World, door: Door, caller: Caller, sight: Sight): Promise<void> {
  const { model } = world;
  const { name } = caller;
  const { ids, said } = await door.visible(world, caller);
  const allowed = door.allowed?.(model, name) ?? model.readBy(name).map(({ id }) => id);
  const at = { door: door.name, caller: name };
  deepEqual({ ...at, ids: [...ids].sort() }, { ...at, ids: [...allowed].sort() });
  deepEqual({ ...at, leaked: leaksIn(said, model, [sight]) }, { ...at, leaked: [] });
}

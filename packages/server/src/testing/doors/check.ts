/** Holds every door against the model. */

import { deepEqual } from 'node:assert/strict';
import type { Caller } from '../app.ts';
import type { Door } from './door.ts';
import { doors } from './list.ts';
import type { World } from './world.ts';

/** @returns how many comparisons were made: each door for each caller */
export async function checkDoors(world: World): Promise<number> {
  const asked = world.callers.flatMap((caller) => doors.map((door) => checkDoor(world, door, caller)));
  return (await Promise.all(asked)).length;
}

async function checkDoor(world: World, door: Door, caller: Caller): Promise<void> {
  const { model } = world;
  const { name } = caller;
  const { ids, said } = await door.visible(world, caller);
  const allowed = door.allowed?.(model, name) ?? model.readBy(name).map(({ id }) => id);
  const at = { door: door.name, caller: name };
  deepEqual({ ...at, ids: [...ids].sort() }, { ...at, ids: [...allowed].sort() });
  const leaked = [...leakedWords(world, name, said), ...leakedNames(world, name, said)];
  deepEqual({ ...at, leaked }, { ...at, leaked: [] });
}

function leakedWords({ model }: World, name: string, said: string): string[] {
  return [...new Set(said.match(/word\d+x/g))].filter((word) => !model.mayHear(name, word));
}

/** Names of topics that he may not see. */
function leakedNames({ model }: World, name: string, said: string): string[] {
  const named = new Set(said.match(/"\/[^"]*"/g));
  return [...model.topics.values()]
    .filter((topic) => named.has(`"${topic.path}"`) && !model.sees(name, topic))
    .map(({ path }) => path);
}

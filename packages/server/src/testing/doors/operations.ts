/** What people and robots do: random operations, carried out by the hub and told to the model where they succeed. */

import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { deliver, moveIntake, replay } from './acts/intake.ts';
import { edit, move, place, post, remove, reply, restore, upsert } from './acts/messages.ts';
import { choose, favour, look, mute, read, share, stayWhereRead } from './acts/own.ts';
import { archive, changeRights, hang, join, make, moveTopic, speak } from './acts/topics.ts';
import { leaksIn, type Sight, sightOf } from './leaks.ts';
import { levels } from './model.ts';
import type { Scopes, World } from './world.ts';

const by = fc.constantFrom('root', 'ada', 'ada', 'bob', 'bob', 'ci', 'bot');
const mostlyRoot = fc.oneof({ weight: 3, arbitrary: fc.constant('root') }, by);
const nth = fc.nat(1000);
const mostly = fc.constantFrom(true, true, false);
const name = fc.constantFrom('A', 'B', 'AB', 'BA');
const subject = fc.constantFrom('user ada', 'user bob', 'user ci', 'user bot', 'group team', 'group few', 'public');
const right = fc.record({ subject, level: fc.constantFrom(...levels) });

const operation = fc.oneof(
  fc.record({ do: fc.constant('make'), by: mostlyRoot, nth, name }),
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('rights'),
      by: mostlyRoot,
      nth,
      grant: fc.uniqueArray(right, { maxLength: 3, selector: (each) => each.subject }),
      revoke: fc.uniqueArray(subject, { maxLength: 2 }),
      replaces: fc.boolean(),
      below: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('moveTopic'), by: mostlyRoot, nth, to: fc.option(nth), name }) },
  fc.record({ do: fc.constant('archive'), by: mostlyRoot, nth, archived: fc.boolean() }),
  fc.record({ do: fc.constant('direct'), by, with: fc.uniqueArray(by, { minLength: 1, maxLength: 2 }) }),
  fc.record({ do: fc.constant('join'), who: fc.constantFrom('ada', 'bob', 'ci', 'bot'), joins: fc.boolean() }),
  { weight: 5, arbitrary: fc.record({ do: fc.constant('post'), by, nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reply'), by, nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('upsert'), by, nth, key: fc.constantFrom('k', 'l') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit'), by, nth }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('move'), by, nth, to: nth }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete'), by, nth }) },
  fc.record({ do: fc.constant('restore'), by, nth }),
  fc.record({ do: fc.constant('place'), by, nth }),
  { weight: 3, arbitrary: fc.record({ do: fc.constant('deliver'), key: fc.constantFrom('k', 'm') }) },
  fc.record({ do: fc.constant('replay'), by: mostlyRoot, nth }),
  fc.record({ do: fc.constant('moveIntake'), by: mostlyRoot, nth }),
  fc.record({ do: fc.constant('favour'), by, nth, on: mostly }),
  fc.record({ do: fc.constant('choose'), by, nth, on: mostly }),
  fc.record({ do: fc.constant('mute'), by, nth, on: mostly }),
  fc.record({ do: fc.constant('share'), by, nth }),
  fc.record({ do: fc.constant('hang'), by: mostlyRoot, nth }),
  fc.record({ do: fc.constant('read'), by, nth }),
  fc.record({ do: fc.constant('look'), by, nth }),
  fc.record({ do: fc.constant('mark') }),
);
export type Operation = typeof operation extends fc.Arbitrary<infer O> ? O : never;
export type Of<Name extends Operation['do']> = Extract<Operation, { do: Name }>;

const pattern = fc.constantFrom('*', '/A', '/A/*', '/A/B/*', '/AB', '/AB/*');
const scopes: fc.Arbitrary<Scopes> = fc.array(
  fc.record({ topics: pattern, verbs: fc.subarray(['read', 'write', 'admin'], { minLength: 1 }) }),
  { maxLength: 3 },
);

/** @param most operations at a time */
export const histories = (most: number) =>
  fc.record({ scopes, operations: fc.array(operation, { minLength: most / 2, maxLength: most, size: 'max' }) });

/** Does it; what the model allows must succeed, and nothing else, and no answer may tell what its caller may not know. */
export async function perform(world: World, operation: Operation): Promise<void> {
  const { model, answers } = world;
  model.told.clear();
  model.justCalled.clear();
  answers.length = 0;
  world.hub.clock.advance(1);
  const before = new Map(world.callers.map(({ name }) => [name, sightOf(model, name)]));
  await carryOut(world, operation);
  stayWhereRead(model);
  for (const { name, given, said } of answers) {
    const leaked = leaksIn(said, model, [before.get(name), sightOf(model, name)].filter(isThere), given);
    deepEqual({ operation, leaked }, { operation, leaked: [] });
  }
}

const isThere = (sight: Sight | undefined): sight is Sight => sight !== undefined;

async function carryOut(world: World, operation: Operation): Promise<void> {
  switch (operation.do) {
    case 'make':
      return make(world, operation);
    case 'rights':
      return changeRights(world, operation);
    case 'moveTopic':
      return moveTopic(world, operation);
    case 'archive':
      return archive(world, operation);
    case 'direct':
      return speak(world, operation);
    case 'join':
      return join(world, operation);
    case 'post':
      return post(world, operation);
    case 'reply':
      return reply(world, operation);
    case 'upsert':
      return upsert(world, operation);
    case 'edit':
      return edit(world, operation);
    case 'move':
      return move(world, operation);
    case 'delete':
      return remove(world, operation);
    case 'restore':
      return restore(world, operation);
    case 'place':
      return place(world, operation);
    case 'deliver':
      return deliver(world, operation);
    case 'replay':
      return replay(world, operation);
    case 'moveIntake':
      return moveIntake(world, operation);
    case 'choose':
      return choose(world, operation);
    case 'favour':
      return favour(world, operation);
    case 'mute':
      return mute(world, operation);
    case 'hang':
      return hang(world, operation);
    case 'share':
      return share(world, operation);
    case 'read':
      return read(world, operation);
    case 'look':
      return look(world, operation);
    case 'mark':
      for (const [name, { cursor, ids }] of world.followers) world.marks.set(name, { cursor, ids: new Set(ids) });
  }
}

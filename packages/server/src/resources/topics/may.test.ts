import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Actor, type ActorScope, actorFor } from '../../contract/actor.ts';
import { verbs } from '../../contract/endpoint.ts';
import { openServices, type TestServices } from '../../testing/deps.ts';
import { groups } from '../groups/index.ts';
import { team } from '../groups/tables.ts';
import type { Services } from '../resource.ts';
import { users } from '../users/index.ts';
import { type Level, levels } from './contract.ts';
import { topics } from './index.ts';
import { foldPath, parentOf } from './paths.ts';
import * as queries from './queries.ts';
import { defaultSettings } from './settings.ts';
import type { TopicTables } from './tables.ts';

const folder = mkdtempSync(join(tmpdir(), 'tagloop-may-'));
let hub: TestServices;
beforeAll(async () => {
  hub = await openServices({ kind: 'sqlite', file: join(folder, 'hub.db') }, [users, groups, topics]);
  await hub.store.write(async (tx) => {
    const { users } = hub.services;
    await users.createPerson(tx, { name: 'admin', passwordHash: 'none', admin: true });
    await users.createPerson(tx, { name: 'person', passwordHash: 'none' });
    await users.createRobot(tx, { name: 'robot' });
  });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true });
});

interface Case {
  readonly paths: readonly string[];
  readonly rights: readonly { at: number; who: string; level: Level }[];
  readonly scopes: readonly ActorScope[] | null;
}

const names = ['admin', 'person', 'robot'];
const everybody = 'everybody';
const segment = fc.constantFrom('a', 'B', 'ab');
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}`);
const scope = fc.record({
  topics: fc.oneof(
    fc.constant('*'),
    fc.constant('/*'),
    path,
    path.map((each) => `${each.toUpperCase()}/*`),
  ),
  verbs: fc.subarray([...verbs], { minLength: 1 }),
});
const cases: fc.Arbitrary<Case> = fc.record({
  paths: fc
    .array(path, { minLength: 1, maxLength: 8 })
    .map((given) => [...new Map(given.flatMap(withAbove).map((each) => [foldPath(each), each])).values()]),
  rights: fc.array(
    fc.record({
      at: fc.nat(),
      who: fc.constantFrom(...names, team.name, everybody),
      level: fc.constantFrom(...levels),
    }),
    { maxLength: 12 },
  ),
  scopes: fc.option(fc.array(scope, { maxLength: 3 })),
});

function withAbove(path: string): string[] {
  const above = parentOf(path);
  return above === null ? [path] : [...withAbove(above), path];
}

/** The rights that stand: one for each topic and subject, the last of the list. */
function standing({ paths, rights }: Case) {
  const last = new Map(
    rights.map(({ at, who, level }) => {
      const path = paths[at % paths.length] ?? '';
      return [`${path} ${who}`, { path, who, level }];
    }),
  );
  return [...last.values()];
}

/** The rule as one would tell it: the token covers it, and a right of his or of his team's is enough, or he is an admin. */
function naive(given: Case, name: string, level: Level, path: string): boolean {
  const covered =
    given.scopes === null ||
    given.scopes.some(({ topics, verbs }) => {
      const pattern = topics.toLowerCase().replace(/\/\*$/, '(/.*)?').replace(/^\*$/, '.*');
      return verbs.includes(level) && new RegExp(`^${pattern}$`).test(path.toLowerCase());
    });
  const enough = levels.slice(levels.indexOf(level));
  const right = standing(given).some(
    (each) =>
      each.path === path &&
      (each.who === name || each.who === everybody || (each.who === team.name && name !== 'robot')) &&
      enough.includes(each.level),
  );
  return covered && (right || (name === 'admin' && level === 'admin'));
}

/** Services that find the case in the store. */
async function load(given: Case): Promise<Services> {
  await hub.store.write(async (tx) => {
    const db = tx.tables<TopicTables>();
    for (const row of await queries.allTopics(db)) await queries.deleteTopic(db, row.id);
    const ids = new Map(given.paths.map((path, at) => [foldPath(path), at + 1]));
    const rights = standing(given);
    for (const path of given.paths) {
      const id = ids.get(foldPath(path)) ?? -1;
      await queries.insertTopic(db, {
        id,
        path,
        lower_path: foldPath(path),
        parent_id: ids.get(foldPath(parentOf(path) ?? '')) ?? null,
        description: '',
        settings: JSON.stringify(defaultSettings),
        version: 1,
        created_at: 0,
        last_message_at: null,
        archived_at: null,
        parties: null,
      });
      const here = rights.filter((each) => each.path === path);
      queries.insertRights(
        tx,
        here.map(({ who, level }) => {
          if (who === everybody) return { topic_id: id, subject: 'public', subject_id: 0, level };
          const user = hub.services.users.byName(who);
          const subject = user ? 'user' : 'group';
          return { topic_id: id, subject, subject_id: user?.id ?? team.id, level };
        }),
      );
    }
  });
  return hub.again();
}

it('allows what the naive rule allows, and reads what may be read', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const { topics, users } = await load(given);
      for (const user of users.all()) {
        const actor: Actor = actorFor(user, 'token:1', given.scopes);
        const all = topics.all();
        for (const topic of all) {
          for (const level of levels) {
            expect(topics.may(actor, level, topic), `${user.name} ${level} ${topic.path}`).toBe(
              naive(given, user.name, level, topic.path),
            );
          }
        }
        const readable = all.filter((topic) => naive(given, user.name, 'read', topic.path)).map((topic) => topic.id);
        expect([...topics.readable(actor)].sort()).toEqual(readable.sort());
      }
    }),
    { numRuns: 100 },
  );
});

it('answers at least a hundred thousand times a second', async () => {
  const { topics, users } = await load({
    paths: ['/a', '/a/b'],
    rights: [{ at: 1, who: team.name, level: 'write' }],
    scopes: null,
  });
  const user = users.byName('person');
  const topic = topics.byPath('/a/b');
  if (!user || !topic) throw new Error('nothing was loaded');
  const actor = actorFor(user, 'token:1', [{ topics: '/A/*', verbs: ['read', 'write'] }]);
  const start = performance.now();
  let allowed = 0;
  for (let at = 0; at < 100_000; at += 1) if (topics.may(actor, 'write', topic)) allowed += 1;
  expect(allowed).toBe(100_000);
  expect(performance.now() - start).toBeLessThan(1000);
});

import { afterEach, expect, it } from 'vitest';
import { type Actor, type ActorScope, actorFor } from '../../contract/actor.ts';
import { writeId } from '../../lib/ids.ts';
import { openServices, type TestServices } from '../../testing/deps.ts';
import { describeOnStores } from '../../testing/stores.ts';
import { groups } from '../groups/index.ts';
import { users } from '../users/index.ts';
import { topics } from './index.ts';
import { presentTopic } from './present.ts';
import type { TopicFacts, TopicsService } from './service.ts';

describeOnStores('topics', (target) => {
  let hub: TestServices;
  let service: TopicsService;
  afterEach(() => hub.close());

  /** A hub with the admin Ada. */
  async function open(): Promise<Actor> {
    hub = await openServices(await target(), [users, groups, topics]);
    service = hub.services.topics;
    const person = { name: 'ada', passwordHash: 'none', admin: true };
    const ada = await hub.store.write((tx) => hub.services.users.createPerson(tx, person));
    return actorFor(ada, 'session:1', null);
  }

  async function person(name: string): Promise<Actor> {
    const made = await hub.store.write((tx) => hub.services.users.createPerson(tx, { name, passwordHash: 'none' }));
    return actorFor(made, 'session:2', null);
  }

  async function robot(name: string): Promise<Actor> {
    const made = await hub.store.write((tx) => hub.services.users.createRobot(tx, { name }));
    return actorFor(made, 'token:1', [{ topics: '*', verbs: ['read', 'write'] }]);
  }

  const make = (actor: Actor, path: string): Promise<TopicFacts> => service.make(actor, { path });
  const idOf = (path: string): string => writeId(service.byPath(path)?.id ?? -1);
  const seenBy = (actor: Actor): string[] => service.list(actor).map((topic) => topic.path);
  const readBy = (actor: Actor): string[] =>
    [...service.readable(actor)].map((id) => service.byId(id)?.path ?? '').sort();
  const mayDo = (actor: Actor, path: string) => {
    const topic = service.byPath(path);
    return topic && presentTopic(service, actor, topic).may;
  };

  it('gives root topics to the team and to their maker, and none to robots', async () => {
    const ada = await open();
    const bob = await person('bob');
    const bot = await robot('bot');
    await make(ada, '/Build');
    expect(mayDo(ada, '/Build')).toEqual({ read: true, write: true, admin: true });
    expect(mayDo(bob, '/build/')).toEqual({ read: true, write: true, admin: false });
    expect(mayDo(bot, '/Build')).toEqual({ read: false, write: false, admin: false });
    await expect(make(bob, '/Code')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('makes topics below another one by its admins, with its rights', async () => {
    const ada = await open();
    const bob = await person('bob');
    const eve = await person('eve');
    await make(ada, '/Build');
    await service.replaceRights(ada, idOf('/Build'), [{ user: 'bob', level: 'admin' }]);
    expect((await make(bob, '/build/Pipelines')).path).toBe('/Build/Pipelines');
    expect(service.rightsOf(bob, idOf('/Build/Pipelines'))).toEqual([{ user: 'bob', level: 'admin' }]);
    await service.replaceRights(bob, idOf('/Build'), [
      { user: 'bob', level: 'admin' },
      { user: 'eve', level: 'read' },
    ]);
    expect(readBy(eve)).toEqual(['/Build', '/Private/eve']);
    await expect(make(eve, '/Build/Mine')).rejects.toMatchObject({ code: 'forbidden' });
    await expect(make(eve, '/Build/Pipelines/Mine')).rejects.toMatchObject({ code: 'not-found' });
    await expect(make(bob, '/Code/Mine')).rejects.toMatchObject({ code: 'not-found' });
    await expect(make(bob, '/BUILD/pipelines')).rejects.toMatchObject({ code: 'conflict' });
    await expect(make(bob, '/Build/a b')).rejects.toMatchObject({ code: 'invalid' });
  });

  it('lets an admin of the hub manage what he may not read', async () => {
    const ada = await open();
    const bob = await person('bob');
    expect(seenBy(ada)).toEqual(['/Private', '/Private/ada', '/Private/bob']);
    expect(seenBy(bob)).toEqual(['/Private/bob']);
    expect(readBy(ada)).toEqual(['/Private/ada']);
    expect(mayDo(ada, '/Private/bob')).toEqual({ read: false, write: false, admin: true });
    expect(() => service.require(ada, 'read', '/Private/bob')).toThrow(expect.objectContaining({ code: 'forbidden' }));
    expect(() => service.require(bob, 'read', '/Private/ada')).toThrow(expect.objectContaining({ code: 'not-found' }));
    service.touched(service.byPath('/Private/bob')?.id ?? -1, hub.clock.now());
    const shown = presentTopic(service, ada, service.get(ada, idOf('/Private/bob')));
    expect(shown.lastMessageAt).toBeNull();
    await expect(make(ada, '/Private/eve')).rejects.toMatchObject({ code: 'forbidden' });

    await service.replaceRights(ada, idOf('/Private/bob'), [
      { user: 'bob', level: 'admin' },
      { user: 'ada', level: 'read' },
    ]);
    expect(readBy(ada)).toEqual(['/Private/ada', '/Private/bob']);
    const granted = (await hub.events()).at(-1);
    expect(granted).toMatchObject({
      kind: 'topic.rights',
      actorId: ada.userId,
      data: {
        is: [
          { user: ada.userId, level: 'read' },
          { user: bob.userId, level: 'admin' },
        ],
      },
    });
  });

  it('reaches no further than the token', async () => {
    const ada = await open();
    for (const path of ['/Build', '/Build/Pipelines', '/Builder', '/Code']) await make(ada, path);
    const withScopes = (...scopes: ActorScope[]): Actor => ({ ...ada, scopes });
    const reader = withScopes({ topics: '/build/*', verbs: ['read'] });
    expect(readBy(reader)).toEqual(['/Build', '/Build/Pipelines']);
    expect(() => service.require(reader, 'write', '/Build')).toThrow(
      expect.objectContaining({ code: 'scope-missing' }),
    );
    expect(() => service.require(reader, 'read', '/Code')).toThrow(expect.objectContaining({ code: 'not-found' }));
    const poster = withScopes({ topics: '/Code', verbs: ['write'] });
    expect(readBy(poster)).toEqual([]);
    expect(service.require(poster, 'write', 'code').path).toBe('/Code');
    await expect(make(withScopes({ topics: '*', verbs: ['read', 'write'] }), '/New')).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('keeps the same set of readable topics until rights change', async () => {
    const ada = await open();
    const bob = await person('bob');
    await make(ada, '/Build');
    const before = service.readable(bob);
    const version = service.rightsVersion;
    expect(service.readable({ ...bob })).toBe(before);
    let told = 0;
    service.onRightsChanged(() => {
      told += 1;
      expect(service.readable(bob)).not.toBe(before);
    });
    await service.replaceRights(ada, idOf('/Build'), [{ user: 'ada', level: 'admin' }]);
    expect(told).toBe(1);
    expect(service.rightsVersion).toBeGreaterThan(version);
    expect(readBy(bob)).toEqual(['/Private/bob']);
  });

  it('inherits settings where its own are empty', async () => {
    const ada = await open();
    await make(ada, '/Build');
    await make(ada, '/Build/Api');
    await service.change(
      ada,
      idOf('/Build'),
      {
        settings: {
          stages: ['build', 'test'],
          defaultView: 'pipelines',
          forcedView: true,
          families: { risk: ['low', 'high'] },
        },
      },
      null,
    );
    await service.change(
      ada,
      idOf('/Build/Api'),
      { settings: { environments: { canary: 'staging' }, maxReplies: 5 } },
      null,
    );
    const check = ({ topics: { byPath } }: TestServices['services']) => {
      expect(byPath('/Build')).toMatchObject({ environments: { 'prod*': 'production' }, maxReplies: null });
      expect(byPath('/Build/Api')).toMatchObject({
        stages: ['build', 'test'],
        defaultView: 'pipelines',
        forcedView: true,
        families: [{ name: 'risk', members: ['low', 'high'] }],
        environments: { canary: 'staging' },
        maxReplies: 5,
        settings: { stages: [] },
      });
    };
    check(hub.services);
    check(await hub.again());
  });

  it('refuses a change of what has changed meanwhile, and writes none that changes nothing', async () => {
    const ada = await open();
    const { version } = await make(ada, '/Build');
    const changed = await service.change(ada, idOf('/Build'), { description: 'builds' }, version);
    expect(changed).toMatchObject({ description: 'builds', version: version + 1 });
    await expect(service.change(ada, idOf('/Build'), { description: 'x' }, version)).rejects.toMatchObject({
      status: 412,
    });
    const same = await service.change(ada, idOf('/Build'), { description: 'builds' }, null);
    expect(same.version).toBe(changed.version);
    const events = (await hub.events()).filter((event) => event.kind === 'topic.changed');
    expect(events.map((event) => event.data)).toEqual([{ was: { description: '' }, is: { description: 'builds' } }]);
  });

  it('refuses rights of nobody, of two at once, and twice for one', async () => {
    const ada = await open();
    await make(ada, '/Build');
    for (const rights of [
      [{ level: 'read' }],
      [{ user: 'ada', group: 'team', level: 'read' }],
      [{ user: 'nobody', level: 'read' }],
      [{ group: 'nobody', level: 'read' }],
      [
        { user: 'ada', level: 'read' },
        { user: 'ADA', level: 'admin' },
      ],
    ] as const) {
      await expect(service.replaceRights(ada, idOf('/Build'), rights)).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('makes missing topics on the way within one transaction, each once', async () => {
    const ada = await open();
    const bob = await person('bob');
    const ensure = (actor: Actor, path: string) => hub.store.write((tx) => service.ensure(tx, actor, path));
    const made = await Promise.all([ensure(ada, '/Ops/Jobs/Nightly'), ensure(ada, '/ops/jobs/Daily')]);
    expect(made.map((topic) => topic.path)).toEqual(['/Ops/Jobs/Nightly', '/Ops/Jobs/Daily']);
    expect(service.list(ada, { under: '/OPS' }).map((topic) => topic.path)).toEqual([
      '/Ops',
      '/Ops/Jobs',
      '/Ops/Jobs/Daily',
      '/Ops/Jobs/Nightly',
    ]);
    expect((await ensure(bob, '/Ops/Jobs')).id).toBe(service.byPath('/Ops/Jobs')?.id);
    await expect(ensure(bob, '/Ops/Mine')).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('grants a robot what it lacks, and nothing twice', async () => {
    const ada = await open();
    const bot = await robot('bot');
    const build = await make(ada, '/Build');
    const user = hub.services.users.byName('bot');
    if (!user) throw new Error('the robot is gone');
    const events = (await hub.events()).length;
    const grant = (actor: Actor) => hub.store.write((tx) => service.grant(tx, actor, build, user, 'write'));
    await grant(ada);
    await grant(ada);
    expect(mayDo(bot, '/Build')).toEqual({ read: true, write: true, admin: false });
    expect((await hub.events()).length).toBe(events + 1);
    await expect(grant(await person('bob'))).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('deletes a topic that nobody holds on to, and its name is free again', async () => {
    const ada = await open();
    await make(ada, '/Build');
    await make(ada, '/Build/Api');
    await expect(service.remove(ada, idOf('/Build'))).rejects.toMatchObject({ code: 'conflict' });
    service.onDelete((_tx, topic) =>
      topic.path === '/Build/Api' ? Promise.reject(new Error('it holds messages')) : Promise.resolve(),
    );
    await expect(service.remove(ada, idOf('/Build/Api'))).rejects.toThrow('it holds messages');
    expect(service.byPath('/Build/Api')).toBeDefined();
    await make(ada, '/Code');
    await service.remove(ada, idOf('/Code'));
    expect(service.byPath('/Code')).toBeUndefined();
    expect((await make(ada, '/code')).path).toBe('/code');
  });

  it('keeps the time of the last message in memory and writes it later', async () => {
    const ada = await open();
    const build = await make(ada, '/Build');
    const at = hub.clock.now();
    service.touched(build.id, at);
    service.touched(build.id, at - 1000);
    expect(service.lastMessageAt(build.id)).toBe(at);
    expect((await hub.again()).topics.lastMessageAt(build.id)).toBeNull();
    await service.stop();
    expect((await hub.again()).topics.lastMessageAt(build.id)).toBe(at);
  });
});

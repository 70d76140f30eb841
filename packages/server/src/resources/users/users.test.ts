import { afterEach, expect, it } from 'vitest';
import { actorFor } from '../../contract/actor.ts';
import { writeId } from '../../lib/ids.ts';
import { openServices, type TestServices } from '../../testing/deps.ts';
import { describeOnStores } from '../../testing/stores.ts';
import { users } from './index.ts';
import type { UserFacts } from './service.ts';

const actor = (user: UserFacts) => actorFor(user, 'session:1', null);

describeOnStores('users', (target) => {
  let hub: TestServices;
  afterEach(() => hub.close());

  async function open(): Promise<UserFacts> {
    hub = await openServices(await target(), [users]);
    return hub.store.write((tx) =>
      hub.services.users.createPerson(tx, { name: 'Ada', passwordHash: 'none', admin: true }),
    );
  }

  it('finds a user by name without case, here and after a restart', async () => {
    const ada = await open();
    const robot = await hub.services.users.addRobot(actor(ada), { name: 'ci.bot', kind: 'ci' });
    expect(hub.services.users.byName('aDA')).toEqual(ada);
    const { users: restarted } = await hub.again();
    expect(restarted.all()).toEqual([ada, robot]);
    expect(robot).toMatchObject({ robot: true, kind: 'ci', admin: false, fullName: 'ci.bot' });
  });

  it('gives a robot to whom makes it or who is named, and to nobody else but a person who may come in', async () => {
    const ada = await open();
    const { users } = hub.services;
    const bob = await users.addPerson(actor(ada), { name: 'bob', password: 'correct horse' });
    const ci = await users.addRobot(actor(ada), { name: 'ci' });
    expect(ci.ownerId).toBe(ada.id);
    expect((await users.addRobot(actor(ada), { name: 'prom', owner: 'BOB' })).ownerId).toBe(bob.id);
    const made = await hub.store.write((tx) => users.createRobot(tx, { name: 'sub', by: ci.id }));
    expect(made.ownerId).toBeNull();
    const id = (user: UserFacts) => writeId(user.id);
    expect((await users.edit(actor(ada), id(ci), { owner: 'bob' })).ownerId).toBe(bob.id);
    await users.archive(actor(ada), id(bob));
    for (const owner of ['nobody', 'prom', 'bob', '']) {
      await expect(users.edit(actor(ada), id(ci), { owner }), owner).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(users.edit(actor(ada), id(bob), { owner: 'Ada' })).rejects.toMatchObject({ code: 'invalid' });
    // Who is archived is still told, as the one to replace.
    expect((await hub.again()).users.byName('ci')?.ownerId).toBe(bob.id);
    await hub.store.write((tx) => users.erase(tx, actor(ada), id(bob), 'bob'));
    expect((await hub.again()).users.byName('ci')?.ownerId).toBeNull();
    expect((await users.edit(actor(ada), id(ci), { owner: null })).ownerId).toBeNull();
  });

  it('refuses a name that is taken in another case, also in the same batch', async () => {
    await open();
    const robot = (name: string) => hub.store.write((tx) => hub.services.users.createRobot(tx, { name }));
    await expect(robot('ADA')).rejects.toMatchObject({ code: 'conflict' });
    const both = await Promise.allSettled([robot('Eve'), robot('eve')]);
    expect(both.map((each) => each.status)).toEqual(['fulfilled', 'rejected']);
    expect(hub.services.users.byName('eve')?.name).toBe('Eve');
  });

  it('refuses names that no mention could mean', async () => {
    await open();
    for (const name of ['me', 'a b', 'é', 'dot.', '', 'x'.repeat(65)]) {
      const made = hub.store.write((tx) => hub.services.users.createRobot(tx, { name }));
      await expect(made, name).rejects.toMatchObject({ code: 'invalid' });
    }
  });

  it('forgets a user whose transaction failed', async () => {
    await open();
    hub.services.users.onCreated((_tx, user) =>
      user.name === 'mallory' ? Promise.reject(new Error('no room')) : Promise.resolve(),
    );
    await expect(hub.store.write((tx) => hub.services.users.createRobot(tx, { name: 'mallory' }))).rejects.toThrow();
    expect(hub.services.users.byName('mallory')).toBeUndefined();
    expect((await hub.again()).users.byName('mallory')).toBeUndefined();
  });

  it('tells who made and who changed a user', async () => {
    const ada = await open();
    const bob = await hub.services.users.addPerson(actor(ada), { name: 'bob', password: 'correct horse' });
    await hub.services.users.change(actor(bob), { zone: 'Europe/Paris' });
    await hub.services.users.change(actor(bob), { zone: 'Europe/Paris' });
    expect((await hub.events()).map(({ kind, actorId, data }) => [kind, actorId, data.user])).toEqual([
      ['user.created', ada.id, ada.id],
      ['user.created', ada.id, bob.id],
      ['user.changed', bob.id, bob.id],
    ]);
    expect(await hub.services.users.me(bob.id)).toMatchObject({ zone: 'Europe/Paris', user: { name: 'bob' } });
    await expect(hub.services.users.change(actor(bob), { zone: 'Paris' })).rejects.toMatchObject({ code: 'invalid' });
  });

  it('lets only admins make users, and no robot change itself', async () => {
    const ada = await open();
    const bob = await hub.services.users.addPerson(actor(ada), { name: 'bob', password: 'correct horse' });
    const bot = await hub.services.users.addRobot(actor(ada), { name: 'bot' });
    await expect(hub.services.users.addRobot(actor(bob), { name: 'mine' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(hub.services.users.change(actor(bot), { fullName: 'Ada' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

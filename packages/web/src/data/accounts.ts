/** Everybody who has an account, as admins of the hub see them. */

import type { Answer, Hub, Input } from '@tagloop/client/call';
import { useMemo } from 'react';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

export type User = Answer<'GET /api/users'>['users'][number];
export type Invitation = Answer<'GET /api/invitations'>['invitations'][number];
export type Token = Answer<'GET /api/tokens'>['tokens'][number];
export type NewToken = Input<'POST /api/tokens'>['body'];
export type Profile = Answer<'GET /api/users/:id'>;

export interface Accounts {
  /** Those who may come in, by name. */
  readonly active: readonly User[];
  readonly archived: readonly User[];
  readonly invitations: readonly Invitation[];
  /** One's own, and those of robots. */
  readonly tokens: readonly Token[];
}

async function load(hub: Hub, signal: AbortSignal): Promise<Accounts> {
  const [active, archived, { invitations }, { tokens }] = await Promise.all([
    hub.call('GET /api/users', { signal }),
    hub.call('GET /api/users', { query: { archived: true }, signal }),
    hub.call('GET /api/invitations', { signal }),
    hub.call('GET /api/tokens', { signal }),
  ]);
  return { active: active.users, archived: archived.users, invitations, tokens };
}

/** What an admin does to accounts. Each throws `HubFailure`, and the accounts are read anew behind it. */
export interface AccountWrites {
  invite(person: Input<'POST /api/invitations'>['body']): Promise<Answer<'POST /api/invitations'>>;
  withdraw(invitation: Invitation): Promise<void>;
  makeRobot(robot: Input<'POST /api/robots'>['body']): Promise<User>;
  /** @returns the secret, which the hub tells this once */
  makeToken(token: NewToken): Promise<string>;
  revoke(token: Token): Promise<void>;
  /** With what only admins know. */
  profile(user: User): Promise<Profile>;
  change(user: User, change: Input<'PATCH /api/users/:id'>['body']): Promise<void>;
  archive(user: User, archived: boolean): Promise<void>;
  resetLink(user: User): Promise<string>;
  erase(user: User, texts: boolean): Promise<void>;
}

export function useAccounts(): { readonly accounts: Loaded<Accounts>; reload(): void } & AccountWrites {
  const { hub } = useHub();
  const { snapshot, store } = useOpened<Loaded<Accounts>, Loader<Accounts>>(
    'accounts',
    () => createLoader((signal) => load(hub, signal)),
    {},
  );
  const writes = useMemo(() => createAccountWrites(hub, async () => store?.reload()), [hub, store]);
  return { accounts: snapshot, reload: () => void store?.reload(), ...writes };
}

function createAccountWrites(hub: Hub, reload: () => Promise<void>): AccountWrites {
  async function then<T>(answer: Promise<T>): Promise<T> {
    const value = await answer;
    await reload();
    return value;
  }

  return {
    invite: (body) => then(hub.call('POST /api/invitations', { body })),
    async withdraw({ id }) {
      await then(hub.call('DELETE /api/invitations/:id', { params: { id } }));
    },
    makeRobot: (body) => then(hub.call('POST /api/robots', { body })),
    makeToken: async (body) => (await then(hub.call('POST /api/tokens', { body }))).secret,
    async revoke({ id }) {
      await then(hub.call('DELETE /api/tokens/:id', { params: { id } }));
    },
    profile: ({ id }) => hub.call('GET /api/users/:id', { params: { id } }),
    async change({ id }, body) {
      await then(hub.call('PATCH /api/users/:id', { params: { id }, body }));
    },
    async archive({ id }, archived) {
      const params = { id };
      const call = archived
        ? hub.call('POST /api/users/:id/archive', { params })
        : hub.call('POST /api/users/:id/restore', { params });
      await then(call);
    },
    resetLink: async ({ id }) => (await hub.call('POST /api/users/:id/reset-link', { params: { id } })).link,
    async erase({ id, name }, texts) {
      await then(hub.call('POST /api/users/:id/erase', { params: { id }, body: { name, texts } }));
    },
  };
}

/** How I come in: password, mail address, the browsers that I am signed in with, my tokens. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useMemo } from 'react';
import type { NewToken, Token } from './accounts.ts';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';
import { useSession } from './session.tsx';

export type MySession = Answer<'GET /api/sessions'>['sessions'][number];

export interface Access {
  /** This one first, then the one that was seen last. */
  readonly sessions: readonly MySession[];
  readonly tokens: readonly Token[];
}

/** Each throws `HubFailure`, and what is shown is read anew behind it. */
export interface AccessWrites {
  /** Ends my other sessions; tokens stay. */
  changePassword(old: string, next: string): Promise<void>;
  /** @returns whether a link went to the new address, which counts when it is opened; else it counts at once */
  changeEmail(email: string, password: string): Promise<boolean>;
  end(sessions: readonly MySession[]): Promise<void>;
  /** @returns the secret, which the hub tells this once */
  makeToken(token: NewToken): Promise<string>;
  revoke(token: Token): Promise<void>;
}

async function load(hub: Hub, name: string, signal: AbortSignal): Promise<Access> {
  const [{ sessions }, { tokens }] = await Promise.all([
    hub.call('GET /api/sessions', { signal }),
    hub.call('GET /api/tokens', { signal }),
  ]);
  return {
    sessions: sessions.toSorted(
      (a, b) => Number(b.current) - Number(a.current) || b.lastSeenAt.localeCompare(a.lastSeenAt),
    ),
    tokens: tokens.filter(({ user }) => user === name),
  };
}

export function useAccess(): { readonly access: Loaded<Access>; reload(): void } & AccessWrites {
  const { hub, me } = useHub();
  const { check } = useSession();
  const { name } = me.user;
  const { snapshot, store } = useOpened<Loaded<Access>, Loader<Access>>(
    `access ${name}`,
    () => createLoader((signal) => load(hub, name, signal)),
    {},
  );
  const writes = useMemo(() => createAccessWrites(hub, async () => store?.reload(), check), [hub, store, check]);
  return { access: snapshot, reload: () => void store?.reload(), ...writes };
}

function createAccessWrites(hub: Hub, reload: () => Promise<void>, check: () => Promise<void>): AccessWrites {
  return {
    async changePassword(old, next) {
      await hub.call('PUT /api/me/password', { body: { old, new: next } });
      await reload();
    },
    async changeEmail(email, password) {
      const { mailed } = await hub.call('PUT /api/me/email', { body: { email, password } });
      await check();
      return mailed;
    },
    async end(sessions) {
      await Promise.all(sessions.map(({ id }) => hub.call('DELETE /api/sessions/:id', { params: { id } })));
      await reload();
    },
    async makeToken(body) {
      const { secret } = await hub.call('POST /api/tokens', { body });
      await reload();
      return secret;
    },
    async revoke({ id }) {
      await hub.call('DELETE /api/tokens/:id', { params: { id } });
      await reload();
    },
  };
}

/** How people come in without a password: what the hub offers, and what a one-time link is for. */

import type { Answer, Input } from '@tagloop/client/call';
import { useMemo } from 'react';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';
import { useCalls } from './session.tsx';

export type AccountLink = Answer<'GET /api/links/:secret'>;
type Ways = Answer<'GET /api/entrance'>;

export function useEntrance(): Loaded<Ways> {
  const hub = useCalls();
  return useOpened<Loaded<Ways>, Loader<Ways>>(
    'entrance',
    () => createLoader((signal) => hub.call('GET /api/entrance', { signal })),
    {},
  ).snapshot;
}

export function useAccountLink(secret: string): { readonly link: Loaded<AccountLink>; reload(): void } {
  const hub = useCalls();
  const { snapshot, store } = useOpened<Loaded<AccountLink>, Loader<AccountLink>>(
    secret,
    () => createLoader((signal) => hub.call('GET /api/links/:secret', { params: { secret }, signal })),
    {},
  );
  return { link: snapshot, reload: () => void store?.reload() };
}

export interface Asking {
  /** A letter with a link comes, or one that says that there is an account. Throws `HubFailure`, as those below. */
  askForAccount(email: string, language: 'en' | 'fr'): Promise<void>;
  askForPassword(nameOrEmail: string): Promise<void>;
  /** Makes the account and signs in. */
  makeAccount(account: Input<'POST /api/accounts'>['body']): Promise<void>;
  choosePassword(secret: string, password: string): Promise<void>;
  /** The mail address of a link becomes that of its account. */
  takeEmail(secret: string): Promise<void>;
}

export function useAsking(): Asking {
  const hub = useCalls();
  return useMemo(
    () => ({
      async askForAccount(email, language) {
        await hub.call('POST /api/sign-ups', { body: { email, language } });
      },
      async askForPassword(name) {
        await hub.call('POST /api/resets', { body: { name } });
      },
      async makeAccount(account) {
        await hub.call('POST /api/accounts', { body: account });
      },
      async choosePassword(secret, password) {
        await hub.call('POST /api/passwords', { body: { secret, password } });
      },
      async takeEmail(secret) {
        await hub.call('POST /api/emails', { body: { secret } });
      },
    }),
    [hub],
  );
}

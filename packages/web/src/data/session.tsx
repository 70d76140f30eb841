/** Who is signed in. */

import { type Answer, createHub, type Hub, type Input } from '@tagloop/client/call';
import { failureOf, type HubProblem } from '@tagloop/client/failure';
import type { Transport } from '@tagloop/client/transport';
import { fetchTransport } from '@tagloop/client/transport-fetch';
import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from 'react';
import { startWorker } from './feed/workerLine.ts';
import { createLoader, type Loaded, type Loader } from './loaded.ts';

export type Me = Answer<'GET /api/me'>;
export type Density = Me['density'];
export type MeChange = NonNullable<Input<'PATCH /api/me'>['body']>;

export interface NewAdmin {
  /** Of the one-time link. */
  readonly secret: string;
  readonly name: string;
  readonly password: string;
}

export interface Session {
  /** `value` is null when nobody is signed in, undefined while that is not known. */
  readonly me: Loaded<Me | null>;
  /** Throws `HubFailure`. */
  signIn(name: string, password: string): Promise<void>;
  setUp(admin: NewAdmin): Promise<void>;
  signOut(): Promise<void>;
  /** Changes what the hub keeps of me, at once here: name, zone, language, colours, density. */
  changeMe(change: MeChange): Promise<void>;
  /** Asks the hub again: it may have ended the session. */
  check(): Promise<void>;
}

export type { Transport };

export interface SessionStore {
  readonly hub: Hub;
  /** It is the one that this page came from, by the browser's own requests. */
  readonly isOwnHub: boolean;
  readonly loader: Loader<Me | null>;
}

const SessionContext = createContext<SessionStore | null>(null);

/** With the hub of the page's own origin; by the browser's own requests unless told. */
export function createSession(transport?: Transport): SessionStore {
  const hub = createHub({ url: '', transport: transport ?? fetchTransport() });
  if (!transport) startWorker();
  const loader = createLoader<Me | null>(async (signal) => {
    try {
      return await hub.call('GET /api/me', { signal });
    } catch (error) {
      if (failureOf(error).status === 401) return null;
      throw error;
    }
  });
  return { hub, isOwnHub: transport === undefined, loader };
}

export function SessionProvider({
  session,
  children,
}: {
  readonly session: SessionStore;
  readonly children: ReactNode;
}) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

function useSessionStore(): SessionStore {
  const session = useContext(SessionContext);
  if (!session) throw new Error('a session needs a SessionProvider');
  return session;
}

/** Why a call was refused, in the hub's words. */
export function refusalOf(error: unknown): HubProblem {
  return failureOf(error).problem;
}

/** Plain calls, for what needs nobody to be signed in; all else takes `useHub`. */
export function useCalls(): Hub {
  return useSessionStore().hub;
}

export function useIsOwnHub(): boolean {
  return useSessionStore().isOwnHub;
}

/** What can be drawn before the hub has answered. */
function lookIn({ language, scheme, density }: MeChange): Partial<Me> {
  return { ...(language && { language }), ...(scheme && { scheme }), ...(density && { density }) };
}

export function useSession(): Session {
  const { hub, loader } = useSessionStore();
  const me = useSyncExternalStore(loader.subscribe, loader.getSnapshot);
  return useMemo(
    () => ({
      me,
      async signIn(name, password) {
        loader.set(await hub.call('POST /api/sessions', { body: { name, password } }));
      },
      async setUp(admin) {
        loader.set(await hub.call('POST /api/setup', { body: { ...admin } }));
      },
      async signOut() {
        await hub.call('DELETE /api/sessions/current');
        loader.set(null);
      },
      async changeMe(change) {
        const before = me.value;
        if (before) loader.set({ ...before, ...lookIn(change) });
        try {
          loader.set(await hub.call('PATCH /api/me', { body: change }));
        } catch (error) {
          if (before) loader.set(before);
          throw error;
        }
      },
      check: loader.reload,
    }),
    [hub, loader, me],
  );
}

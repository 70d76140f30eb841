/** How the hub fares, for its admins. */

import type { Answer } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

export type SystemFacts = Answer<'GET /api/system'>;

const pause = 10_000;

function createSystem(load: (signal: AbortSignal) => Promise<SystemFacts>): Loader<SystemFacts> {
  const loader = createLoader(load);
  const timer = setInterval(() => document.visibilityState === 'visible' && void loader.reload(), pause);
  return {
    ...loader,
    close() {
      clearInterval(timer);
      loader.close();
    },
  };
}

/** Read anew while it is shown. */
export function useSystem(): {
  readonly system: Loaded<SystemFacts>;
  reload(): void;
  /** Sends a mail to the reader's own address. Throws `HubFailure`. */
  tryMail(): Promise<Answer<'POST /api/system/mail'>>;
} {
  const { hub } = useHub();
  const { snapshot, store } = useOpened<Loaded<SystemFacts>, Loader<SystemFacts>>(
    'system',
    () => createSystem((signal) => hub.call('GET /api/system', { signal })),
    {},
  );
  return {
    system: snapshot,
    reload: () => void store?.reload(),
    tryMail: () => hub.call('POST /api/system/mail'),
  };
}

/** How the hub fares, for its admins. */

import type { Answer, Hub } from '@tagloop/client/call';
import { useHub } from './hub.tsx';
import { createLoader, type Loaded, type Loader } from './loaded.ts';
import { useOpened } from './opened.ts';

export interface SystemFacts extends Answer<'GET /api/system'> {
  /** With what is wrong with them. */
  readonly outsideViews: Answer<'GET /api/outside-views'>['views'];
}

async function load(hub: Hub, signal: AbortSignal): Promise<SystemFacts> {
  const [facts, { views }] = await Promise.all([
    hub.call('GET /api/system', { signal }),
    hub.call('GET /api/outside-views', { signal }),
  ]);
  return { ...facts, outsideViews: views };
}

const pause = 10_000;

function createSystem(read: (signal: AbortSignal) => Promise<SystemFacts>): Loader<SystemFacts> {
  const loader = createLoader(read);
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
    () => createSystem((signal) => load(hub, signal)),
    {},
  );
  return {
    system: snapshot,
    reload: () => void store?.reload(),
    tryMail: () => hub.call('POST /api/system/mail'),
  };
}

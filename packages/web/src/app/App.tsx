import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/jetbrains-mono';
import '../styles/mantine.css';
import '../styles/look.css';
import '../styles/base.css';
import { MantineProvider } from '@mantine/core';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { ToastProvider } from '../components/Toasts.tsx';
import { HubProvider } from '../data/hub.tsx';
import { createSession, SessionProvider, type Transport, useSession } from '../data/session.tsx';
import { resolver, theme } from '../styles/theme.ts';
import type { View } from '../views/view.ts';
import { MoreViews } from '../views/viewList.tsx';
import { LocaleProvider } from '../words/locale.tsx';
import { secretOfLink } from './entrance/link.ts';
import { createAppRouter, fetchNextPages } from './routes.tsx';

const Entrance = lazy(() => import('./entrance/Entrance.tsx').then((module) => ({ default: module.Entrance })));

/** Ms in which the first page has the network to itself. */
const firstPageMs = 1_500;
/** Signs of somebody who is about to open something. */
const signsOfLife = ['pointermove', 'pointerdown', 'keydown'] as const;

interface AppProps {
  readonly transport?: Transport;
  /** Further views than the app's own. */
  readonly views?: readonly View[];
}

/** The whole app, over the browser's own requests or a transport that a test made. */
export function App({ transport, views }: AppProps) {
  const [session] = useState(() => createSession(transport));
  return (
    <MantineProvider theme={theme} cssVariablesResolver={resolver} defaultColorScheme="auto">
      <LocaleProvider>
        <SessionProvider session={session}>
          <MoreViews views={views}>
            <Inside />
          </MoreViews>
        </SessionProvider>
      </LocaleProvider>
    </MantineProvider>
  );
}

/** The pages for who is signed in; for others, and behind a one-time link, the entrance at the same address. */
function Inside() {
  const [router] = useState(createAppRouter);
  const { value: me, problem } = useSession().me;

  useEffect(() => {
    // Entrances lead nowhere any more, and the secret of a used link must not stay in the address.
    if (me && ['/setup', '/sign-in'].includes(window.location.pathname)) router.history.replace('/');
  }, [me, router]);
  useEffect(() => {
    // What cannot be fetched now is fetched, and its failure told, when it is opened.
    const fetchThem = () => void fetchNextPages().catch(() => undefined);
    const soon = setTimeout(fetchThem, firstPageMs);
    for (const sign of signsOfLife) window.addEventListener(sign, fetchThem, { once: true });
    return () => {
      clearTimeout(soon);
      for (const sign of signsOfLife) window.removeEventListener(sign, fetchThem);
    };
  }, []);

  const isByLink = secretOfLink(window.location.pathname) !== null;
  // Nobody knows yet who is there; the entrance is fetched for those who need it.
  if (me === undefined && !problem && !isByLink) return null;
  if (!me || isByLink) {
    return (
      <Suspense fallback={null}>
        <Entrance />
      </Suspense>
    );
  }
  return (
    <HubProvider me={me}>
      <ToastProvider>
        <RouterProvider router={router} />
      </ToastProvider>
    </HubProvider>
  );
}

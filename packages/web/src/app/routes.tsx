/** The pages by their addresses. The address holds topic, query, open thread and view. */

import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useLocation,
  useRouter,
} from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { type PlaceState, searchHref, topicHref } from '../components/href.ts';
import { Loop } from '../screens/loop/Loop.tsx';
import { NotFound } from '../screens/NotFound.tsx';
import { Topics } from '../screens/Topics.tsx';
import type { Place } from './pages/place.ts';
import { SearchPage } from './pages/SearchPage.tsx';
import { TopicPage } from './pages/TopicPage.tsx';
import { Shell } from './Shell.tsx';

const NewTopic = lazy(() => import('../screens/NewTopic.tsx').then((module) => ({ default: module.NewTopic })));

/** The hash that opens the composer on a phone. */
const writingHash = 'write';

function readPlace(search: Record<string, unknown>): PlaceState {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  return { q: text('q'), m: text('m'), view: text('view') };
}

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const home = createRoute({ getParentRoute: () => root, path: '/', component: Loop });
const topics = createRoute({ getParentRoute: () => root, path: '/topics', component: Topics });
const you = createRoute({
  getParentRoute: () => root,
  path: '/you',
  component: lazyRouteComponent(() => import('../screens/You.tsx'), 'You'),
});
const newTopic = createRoute({
  getParentRoute: () => root,
  path: '/new-topic',
  component: function NewTopicRoute() {
    const { history } = useRouter();
    return (
      <Suspense fallback={null}>
        <NewTopic onMade={(path) => history.push(topicHref(path))} />
      </Suspense>
    );
  },
});
const topic = createRoute({
  getParentRoute: () => root,
  path: '/t/$',
  validateSearch: readPlace,
  component: function TopicRoute() {
    const path = `/${topic.useParams()._splat ?? ''}`;
    const state = topic.useSearch();
    return (
      <TopicPage
        path={path}
        place={usePlace(
          state,
          useCallback((next) => topicHref(path, next), [path]),
        )}
      />
    );
  },
});
const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: readPlace,
  component: function SearchRoute() {
    return <SearchPage place={usePlace(search.useSearch(), searchHref)} />;
  },
});

function usePlace(state: PlaceState, addressOf: (state: PlaceState) => string): Place {
  const { history } = useRouter();
  const isWriting = useLocation({ select: ({ hash }) => hash === writingHash });
  const { q, m, view } = state;
  return useMemo(() => {
    const hrefOf = (change: PlaceState) => addressOf({ q, m, view, ...change });
    return {
      state: { q, m, view },
      isWriting,
      hrefOf,
      go: (change, how = 'push') => history[how](hrefOf(change)),
      stopWriting: () => isWriting && history.replace(hrefOf({})),
    };
  }, [q, m, view, isWriting, addressOf, history]);
}

/** Plain names and values: `?q=123` is a text, not a number. */
const plainSearch = {
  parseSearch: (text: string) => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (state: Record<string, unknown>) => {
    const given = Object.entries(state).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
    const text = new URLSearchParams(given).toString();
    return text === '' ? '' : `?${text}`;
  },
};

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([home, topics, newTopic, you, topic, search]),
    defaultPreload: false,
    ...plainSearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

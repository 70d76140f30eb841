/** The pages by their addresses. The address holds topic, query, open thread and view. */

import {
  type AnyRoute,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  useLocation,
  useRouter,
} from '@tanstack/react-router';
import { type ComponentType, lazy, useCallback, useMemo } from 'react';
import { type PlaceState, readPlace, searchHref, taskSets, tasksHref, topicHref } from '../components/href.ts';
import { Loop } from '../screens/loop/Loop.tsx';
import { NotFound } from '../screens/NotFound.tsx';
import { views } from '../views/index.ts';
import type { Place } from './pages/place.ts';
import { Shell } from './Shell.tsx';

const loadTopicPage = () => import('./pages/TopicPage.tsx').then((module) => ({ default: module.TopicPage }));
const TopicPage = lazy(loadTopicPage);
const SearchPage = lazy(() => import('./pages/SearchPage.tsx').then((module) => ({ default: module.SearchPage })));
const TasksPage = lazy(() => import('./pages/TasksPage.tsx').then((module) => ({ default: module.TasksPage })));

/** The hash that opens the composer on a phone. */
const writingHash = 'write';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound });
const home = createRoute({ getParentRoute: () => root, path: '/', component: Loop });
/** Screens whose address says all about them: one line each. What stands behind a `$` they read by `useParams`. */
const screens = [
  screen('/topics', () => import('../screens/Topics.tsx'), 'Topics'),
  screen('/new-topic', () => import('../screens/NewTopic.tsx'), 'NewTopic'),
  screen('/admin', () => import('../screens/admin/Admin.tsx'), 'Admin'),
  screen('/admin/$', () => import('../screens/admin/Admin.tsx'), 'Admin'),
  screen('/settings/t/$', () => import('../screens/topic/TopicSettings.tsx'), 'TopicSettings'),
  screen('/notifications', () => import('../screens/notifications/Notifications.tsx'), 'Notifications'),
  screen('/you', () => import('../screens/account/Account.tsx'), 'Account'),
  screen('/you/$', () => import('../screens/account/Account.tsx'), 'Account'),
  screen('/first-topics', () => import('../screens/loop/first/FirstTopicsPage.tsx'), 'FirstTopicsPage'),
  screen('/intakes', () => import('../screens/intakes/Intakes.tsx'), 'Intakes'),
  screen('/intakes/$id', () => import('../screens/intakes/IntakePage.tsx'), 'IntakePage'),
  screen('/new-intake', () => import('../screens/intakes/NewIntake.tsx'), 'NewIntake'),
];
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
const tasks = createRoute({
  getParentRoute: () => root,
  path: '/tasks/{-$set}',
  validateSearch: readPlace,
  component: function TasksRoute() {
    const { set } = tasks.useParams();
    const known = taskSets.find((each) => each === set) ?? 'doing';
    return (
      <TasksPage
        set={known}
        place={usePlace(
          tasks.useSearch(),
          useCallback((next) => tasksHref(known, next), [known]),
        )}
      />
    );
  },
});

function screen<Name extends string>(
  path: string,
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
): AnyRoute {
  return createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load, name) });
}

function usePlace(state: PlaceState, addressOf: (state: PlaceState) => string): Place {
  const { history } = useRouter();
  const isWriting = useLocation({ select: ({ hash }) => hash === writingHash });
  const { q, m, view, screen } = state;
  const ownText = JSON.stringify(state.own);
  return useMemo(() => {
    const own: PlaceState['own'] = ownText === undefined ? undefined : JSON.parse(ownText);
    const hrefOf = (change: PlaceState) => addressOf({ q, m, view, screen, own, ...change });
    return {
      state: { q, m, view, screen, own },
      isWriting,
      hrefOf,
      go: (change, how = 'push') => history[how](hrefOf(change)),
      stopWriting: () => isWriting && history.replace(hrefOf({})),
    };
  }, [q, m, view, screen, ownText, isWriting, addressOf, history]);
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

/** Fetches what most people open next, so that it opens at once. */
export async function fetchNextPages(): Promise<void> {
  await Promise.all([loadTopicPage(), ...views.slice(0, 1).map((view) => view.load())]);
}

export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren([home, topic, search, tasks, ...screens]),
    defaultPreload: false,
    ...plainSearch,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

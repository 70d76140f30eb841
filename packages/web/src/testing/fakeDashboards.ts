/** The dashboards that the fake hub keeps, all of one topic. */

import { answer, type FakeRequest, type FakeRoutes, refuse } from '@tagloop/client/testing';
import type { Dashboard, Layout } from '../data/dashboards.ts';
import { field } from './requests.ts';
import { me } from './team.ts';

/** @param tell sends an event of the feed */
export function fakeDashboards(tell: (event: string, data: unknown) => void, first: readonly Layout[]) {
  let all: Dashboard[] = [];
  let ids = 0;
  for (const layout of first) make('sample', `Sheet ${ids + 1}`, layout);

  function make(topic: string, name: string, layout: Layout): Dashboard {
    const one: Dashboard = {
      id: `dashboard${++ids}`,
      topic,
      name,
      layout,
      position: all.length,
      version: 1,
      changedAt: new Date().toISOString(),
      changedBy: me.user.name,
    };
    all = [...all, one];
    return one;
  }

  function changed(one: Dashboard): Dashboard {
    tell('dashboards', { topic: one.topic });
    return one;
  }

  /** As somebody else does it, to the first. */
  function rename(name: string): void {
    const [one] = all;
    if (!one) return;
    const next = { ...one, name, version: one.version + 1, changedBy: 'bruno' };
    all = all.map((each) => (each === one ? next : each));
    changed(next);
  }

  const routes: FakeRoutes = {
    'GET /api/topics/:id/dashboards': () => ({ dashboards: all }),
    'POST /api/topics/:id/dashboards': ({ params: { id = '' }, body }) => {
      const one = make(id, String(field(body, 'name')), Object(field(body, 'layout') ?? { groups: [] }));
      return answer(201, changed(one));
    },
    'PATCH /api/dashboards/:id': ({ params: { id }, body, headers }: FakeRequest) => {
      const before = all.find((each) => each.id === id);
      if (!before) return refuse(404, 'not-found', 'There is none');
      if (headers['if-match'] !== `"${before.version}"`) {
        return refuse(412, 'stale-version', 'It was changed meanwhile');
      }
      const next = { ...before, ...Object(body), version: before.version + 1, changedAt: new Date().toISOString() };
      all = all.map((each) => (each === before ? next : each));
      return changed(next);
    },
    'DELETE /api/dashboards/:id': ({ params: { id } }) => {
      const gone = all.find((each) => each.id === id);
      all = all.filter((each) => each !== gone);
      if (gone) changed(gone);
      return answer(204);
    },
  };
  return { routes, rename };
}

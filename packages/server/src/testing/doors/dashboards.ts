/** What hangs on the walls of topics. */

import type { Dashboard } from '../../resources/dashboards/contract.ts';
import { ask, askAll, type Door } from './door.ts';

export const dashboards: Door = {
  name: 'dashboards',
  allowed: (model, name) => [...model.dashboards].flatMap(([id, topic]) => (model.may(name, 'read', topic) ? id : [])),
  visible: ({ model }, caller) =>
    askAll(
      [...model.topics.keys()].map((topic) =>
        ask<{ dashboards: Dashboard[] }>(caller, `/api/topics/${topic}/dashboards`, (body) =>
          body.dashboards.map(({ id }) => id),
        ),
      ),
    ),
};

/** Hangs the team's dashboard up, once the tiles that it shows are there. */

import { tileKey } from '@tagloop/language/vocabulary/tile';
import type { Layout, Show } from '@tagloop/server/resources/dashboards/contract';
import { dashboardName, groups, type HungTile } from '../story/content/dashboard.ts';
import { topics } from '../story/topics.ts';
import type { Doors } from './doors.ts';

export async function hangDashboard({ admin }: Pick<Doors, 'admin'>): Promise<void> {
  const query = { q: `in:${topics.dashboard} is:root`, limit: 1000 };
  const { messages } = await admin.call('GET /api/messages', { query });
  const ids = new Map(messages.map(({ key, id }) => [key, id]));

  function shown(show: HungTile['show']): Show {
    if (typeof show !== 'string') return { kind: 'bound', ...show };
    const message = ids.get(tileKey(show));
    if (message === undefined) throw new Error(`the demo has no tile ${show}`);
    return { kind: 'message', message };
  }

  const layout: Layout = {
    groups: groups.map(({ title, tiles }, nth) => ({
      id: `group-${nth + 1}`,
      title,
      tiles: tiles.map(({ show, ...place }, at) => ({ id: `tile-${nth + 1}-${at + 1}`, ...place, show: shown(show) })),
    })),
  };
  const { topics: found } = await admin.call('GET /api/topics', { query: { under: topics.dashboard } });
  const id = found[0]?.id;
  if (id === undefined) throw new Error(`the demo has no topic ${topics.dashboard}`);
  await admin.call('POST /api/topics/:id/dashboards', { params: { id }, body: { name: dashboardName, layout } });
}

/** Dashboards: sheets of tiles that the readers of a topic look at together, such as on a wall. */

import { bucketUnits } from '@tagloop/language/time/buckets';
import { type Static, Type } from 'typebox';
import { endpoint } from '../../contract/endpoint.ts';
import { Empty, Id, Instant, UserName } from '../../contract/schemas.ts';

/** Columns of a sheet. */
export const columns = 12;
const mostRows = 1000;
const mostGroups = 24;
/** Of a dashboard. */
export const mostTiles = 120;

export const draws = ['number', 'ratio', 'gauge', 'sparkline', 'line', 'bar', 'pie', 'list', 'text', 'state'] as const;
export const tones = ['good', 'warn', 'bad'] as const;

const Title = Type.String({ maxLength: 100 });

const OwnId = Type.String({
  pattern: '^[A-Za-z0-9_-]{1,40}$',
  description: 'Chosen by who makes it; no other one of the dashboard has it',
});

/** A message draws itself, as its labels say. */
const ShownMessage = Type.Object({
  kind: Type.Literal('message'),
  message: Type.String({ pattern: '^[0-9a-v]{1,11}$', description: 'Id of a root message' }),
});

/** Threshold: from this number on, until the next one, it is so. */
const Threshold = Type.Object({ from: Type.Number(), state: Type.Enum(tones) });

const ShownQuery = Type.Object({
  kind: Type.Literal('bound'),
  title: Title,
  draw: Type.Enum(draws),
  query: Type.String({ maxLength: 4000, description: 'Run with the rights of who looks; of a text it is not asked' }),
  of: Type.Optional(Type.String({ maxLength: 4000, description: 'Of a ratio: the query that it is a part of' })),
  measure: Type.Optional(Type.String({ maxLength: 300, description: 'As statistics take it' })),
  group: Type.Optional(Type.String({ maxLength: 400, description: 'Likewise' })),
  bucket: Type.Optional(Type.Enum(bucketUnits)),
  last: Type.Optional(
    Type.String({ pattern: '^[1-9][0-9]{0,3}[mhdw]$', description: 'Only of the last time, such as 7d' }),
  ),
  unit: Type.Optional(Type.String({ maxLength: 20 })),
  min: Type.Optional(Type.Number()),
  max: Type.Optional(Type.Number({ description: 'A gauge needs one' })),
  thresholds: Type.Optional(Type.Array(Threshold, { maxItems: 10, description: 'Ascending' })),
  text: Type.Optional(Type.String({ maxLength: 4000, description: 'Of a text, which needs one' })),
});
export type ShownQuery = Static<typeof ShownQuery>;

export const Show = Type.Union([ShownMessage, ShownQuery]);
export type Show = Static<typeof Show>;

export const Tile = Type.Object({
  id: OwnId,
  /** Column and row of its upper left corner, from 0, within its group. */
  x: Type.Integer({ minimum: 0, maximum: columns - 1 }),
  y: Type.Integer({ minimum: 0, maximum: mostRows }),
  /** Columns and rows. */
  w: Type.Integer({ minimum: 1, maximum: columns }),
  h: Type.Integer({ minimum: 1, maximum: 40 }),
  show: Show,
});
export type Tile = Static<typeof Tile>;

export const Group = Type.Object({ id: OwnId, title: Title, tiles: Type.Array(Tile, { maxItems: mostTiles }) });
export type Group = Static<typeof Group>;

export const Layout = Type.Object({ groups: Type.Array(Group, { maxItems: mostGroups }) });
export type Layout = Static<typeof Layout>;

export const Dashboard = Type.Object({
  id: Id,
  topic: Id,
  name: Type.String(),
  position: Type.Integer({ description: 'Among those of its topic, from 0' }),
  version: Type.Integer({ description: 'Grows with name and layout; a new place is no new version' }),
  layout: Layout,
  changedAt: Instant,
  changedBy: UserName,
});
export type Dashboard = Static<typeof Dashboard>;

const Name = Type.String({ minLength: 1, maxLength: 100 });
const Position = Type.Integer({ minimum: 0, maximum: 1000, description: 'Behind the last one: the last' });

export const NewDashboard = Type.Object({
  name: Name,
  layout: Type.Optional(Layout),
  position: Type.Optional(Position),
});
export type NewDashboard = Static<typeof NewDashboard>;

export const DashboardChange = Type.Partial(Type.Object({ name: Name, layout: Layout, position: Position }));
export type DashboardChange = Static<typeof DashboardChange>;

/** SSE event `dashboards`: those of a topic that I read were changed; read them anew. */
export const FeedDashboards = Type.Object({ topic: Id });
export type FeedDashboards = Static<typeof FeedDashboards>;

const params = Type.Object({ id: Id });

export const endpoints = [
  endpoint({
    method: 'GET',
    path: '/api/topics/:id/dashboards',
    summary: 'The dashboards of a topic, in their order',
    access: 'user',
    verb: 'read',
    params,
    answer: Type.Object({ dashboards: Type.Array(Dashboard) }),
    errors: ['not-found', 'forbidden'],
  }),
  endpoint({
    method: 'POST',
    path: '/api/topics/:id/dashboards',
    summary: 'Make a dashboard of a topic, empty unless told',
    access: 'user',
    verb: 'admin',
    params,
    body: NewDashboard,
    status: 201,
    answer: Dashboard,
    errors: ['not-found', 'forbidden', 'invalid', 'bad-query'],
  }),
  endpoint({
    method: 'PATCH',
    path: '/api/dashboards/:id',
    summary: 'Change a dashboard; send If-Match with the version',
    description: 'A layout replaces the layout. A refusal names the tile, and the field by its pointer.',
    access: 'user',
    verb: 'admin',
    params,
    body: DashboardChange,
    answer: Dashboard,
    errors: ['not-found', 'forbidden', 'stale-version', 'invalid', 'bad-query'],
  }),
  endpoint({
    method: 'DELETE',
    path: '/api/dashboards/:id',
    summary: 'Delete a dashboard; messages that it shows stay',
    access: 'user',
    verb: 'admin',
    params,
    status: 204,
    answer: Empty,
    errors: ['not-found', 'forbidden'],
  }),
] as const;

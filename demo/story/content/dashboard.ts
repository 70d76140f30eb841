/** The dashboard that the team hangs on its wall: what needs somebody now, how the weeks went, and the tiles. */

import type { Group, ShownQuery } from '@tagloop/server/resources/dashboards/contract';
import { topics } from '../topics.ts';
import { computed, drawn, tiles } from './tiles.ts';

/** A tile with a query, or the title of a message that draws itself. */
export interface HungTile extends Pick<Group['tiles'][number], 'x' | 'y' | 'w' | 'h'> {
  readonly show: Omit<ShownQuery, 'kind'> | string;
}

export interface HungGroup {
  readonly title: string;
  readonly tiles: readonly HungTile[];
}

const alerts = `in:${topics.alerts} #AL is:root`;
const deployments = `in:${topics.environments} #deploy #env:production`;
const pulls = `in:${topics.pulls} #PullRequest`;
const runs = `in:${topics.pipelines} #pipeline:* is:root`;

const now: readonly HungTile[] = [
  {
    x: 0,
    y: 0,
    w: 3,
    h: 2,
    show: {
      title: 'Open alerts',
      draw: 'number',
      query: `${alerts} label:open`,
      thresholds: [
        { from: 0, state: 'good' },
        { from: 1, state: 'bad' },
      ],
    },
  },
  {
    x: 3,
    y: 0,
    w: 3,
    h: 2,
    show: {
      title: 'Builds that pass',
      draw: 'ratio',
      query: `${runs} label:Success`,
      of: `${runs} label:Success,Failed`,
      last: '7d',
      thresholds: [
        { from: 0, state: 'bad' },
        { from: 70, state: 'warn' },
        { from: 90, state: 'good' },
      ],
    },
  },
  {
    x: 6,
    y: 0,
    w: 3,
    h: 2,
    show: { title: 'Deployed today', draw: 'number', query: `${deployments} label:Success`, last: '24h' },
  },
  {
    x: 9,
    y: 0,
    w: 3,
    h: 2,
    show: { title: 'Open pull requests', draw: 'number', query: `${pulls} label:OPENED,APPROVED,UNAPPROVED` },
  },
  {
    x: 0,
    y: 2,
    w: 6,
    h: 4,
    show: { title: 'What calls for someone', draw: 'list', query: `${alerts} label:open,doing sort:-updated` },
  },
  {
    x: 6,
    y: 2,
    w: 6,
    h: 4,
    show: { title: 'Waiting for a review', draw: 'list', query: `${pulls} label:OPENED sort:-updated` },
  },
];

const weeks: readonly HungTile[] = [
  {
    x: 0,
    y: 0,
    w: 6,
    h: 4,
    show: {
      title: 'Deployments to production',
      draw: 'bar',
      query: `${deployments} label:Success`,
      bucket: 'week',
      last: '12w',
    },
  },
  {
    x: 6,
    y: 0,
    w: 6,
    h: 4,
    show: { title: 'Builds by outcome', draw: 'line', query: runs, group: 'label:run', bucket: 'day', last: '14d' },
  },
  {
    x: 0,
    y: 4,
    w: 4,
    h: 4,
    show: { title: 'Alerts by service', draw: 'pie', query: alerts, group: '#service', last: '4w' },
  },
  {
    x: 4,
    y: 4,
    w: 4,
    h: 2,
    show: {
      title: 'From open to merged, half of them',
      draw: 'sparkline',
      query: pulls,
      measure: 'p50(time(OPENED -> MERGED))',
      bucket: 'week',
      last: '12w',
    },
  },
  {
    x: 8,
    y: 4,
    w: 4,
    h: 2,
    show: {
      title: 'Authorized payments',
      draw: 'gauge',
      query: `in:${topics.kpi} #kpi:authorized-percent`,
      measure: 'last(#value)',
      unit: '%',
      min: 90,
      max: 100,
      thresholds: [
        { from: 90, state: 'bad' },
        { from: 93, state: 'warn' },
        { from: 95, state: 'good' },
      ],
    },
  },
  {
    x: 4,
    y: 6,
    w: 4,
    h: 2,
    show: { title: 'Watched things', draw: 'state', query: `in:${topics.items} #monitoring label:AL,WARN` },
  },
  {
    x: 8,
    y: 6,
    w: 4,
    h: 2,
    show: {
      title: 'When it burns',
      draw: 'text',
      query: '',
      text: 'Take the alert first, then speak in **/Payments/Team**. Roll back before you look for the cause.',
    },
  },
];

/** Three in a row, each four columns wide. */
const hung = (titles: readonly string[]): HungTile[] =>
  titles.map((title, at) => ({ x: (at % 3) * 4, y: Math.floor(at / 3) * 3, w: 4, h: 3, show: title }));

export const dashboardName = 'Payments';

export const groups: readonly HungGroup[] = [
  { title: 'Now', tiles: now },
  { title: 'The last weeks', tiles: weeks },
  { title: 'Computed by the hub', tiles: hung(computed.map(({ title }) => title)) },
  { title: 'From the robots', tiles: hung([...Object.values(drawn), ...tiles].map(({ title }) => title)) },
];

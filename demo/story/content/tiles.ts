/** The tiles of the dashboard: those that robots feed, and those that the hub computes. */

import type { ComputedTile } from '@tagloop/language/vocabulary/computedTile';
import type { ServiceName } from '../cast.ts';
import { topics } from '../topics.ts';

export interface TileLine {
  readonly title: string;
  readonly service: ServiceName;
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  /** The value is a part of a hundred, and drawn as one. */
  readonly isShare?: true;
  readonly labels: readonly string[];
}

/** Of the day before, every morning. */
export const tiles: readonly TileLine[] = [
  {
    title: 'Payments yesterday',
    service: 'payments-api',
    text: 'all countries',
    low: 138,
    high: 161,
    unit: 'k',
    labels: ['UP', 'order:1'],
  },
  {
    title: 'Authorized',
    service: 'payments-api',
    text: 'of all payments',
    low: 95,
    high: 97,
    unit: '%',
    isShare: true,
    labels: ['UP', 'order:2', 'widget:progressbar', 'widget-class:success'],
  },
  {
    title: 'Instant payouts',
    service: 'payout-worker',
    text: 'within ten seconds',
    low: 97,
    high: 99,
    unit: '%',
    isShare: true,
    labels: ['UP', 'order:3', 'widget:progressbar'],
  },
  {
    title: 'Refused',
    service: 'fraud-scorer',
    text: 'by the score',
    low: 1,
    high: 3,
    unit: '%',
    labels: ['UP', 'order:4'],
  },
  {
    title: 'Books closed',
    service: 'ledger',
    text: 'minutes after midnight',
    low: 118,
    high: 190,
    unit: ' min',
    labels: ['UP', 'order:5', 'url:https://status.payments.example.com/books'],
  },
  {
    title: 'Open lines',
    service: 'reconcile',
    text: 'for finance to look at',
    low: 22,
    high: 64,
    unit: '',
    labels: ['UP', 'order:6'],
  },
];

/** What the monitoring draws anew all day. */
export const drawn = {
  traffic: {
    title: 'Payments a minute',
    service: 'payments-api',
    text: 'all countries, every ten minutes',
    labels: ['UP', 'order:7', 'widget:Line', 'widget-options:showArea:true low:0'],
  },
  answers: {
    title: 'Answers',
    service: 'payments-api',
    text: 'of the last ten minutes, by status',
    labels: ['UP', 'order:8', 'widget:Pie', 'widget-options:donut:true'],
  },
  queues: {
    title: 'Waiting payouts',
    service: 'payout-worker',
    text: 'by bank',
    labels: ['order:9', 'widget:Bar'],
  },
  settlement: {
    title: 'Settlement',
    service: 'reconcile',
    text: 'of the statements of today are matched',
    labels: ['order:10'],
  },
} as const;

const production = `in:${topics.environments} #deploy #env:production`;
const runs = `in:${topics.pipelines} #pipeline:* is:root`;

/** Their numbers are the hub's. */
export const computed: readonly (ComputedTile & { readonly title: string; readonly rule: string })[] = [
  {
    title: 'Builds that pass',
    text: 'of the last seven days',
    rule: [
      `passed = ${runs} label:Success since:7d`,
      `all = ${runs} label:Success,Failed since:7d`,
      'value:{passed / all %} %',
      'widget:progressbar',
      'widget-value:{passed / all %}',
      'AL if {passed / all %} < 70',
      'else WARN if {passed / all %} < 90',
      'else UP',
      'order:11',
    ].join('\n'),
  },
  {
    title: 'Alerts without an end',
    text: 'open or in hand',
    rule: [
      `open = in:${topics.alerts} #AL label:open`,
      `taken = in:${topics.alerts} #AL label:doing`,
      'value:{open + taken}',
      'AL if {open} > 0',
      'else WARN if {taken} > 0',
      'else UP',
      'order:12',
    ].join('\n'),
  },
  {
    title: 'Deployments to production',
    text: 'of the last seven days',
    rule: [
      `days = ${production} label:Success since:6d | per day`,
      'value:{days / 7} a day',
      'widget:Bar',
      'widget-data-labels:{days.names}',
      'widget-data-series:{days}',
      'UP',
      'order:13',
    ].join('\n'),
  },
  {
    title: 'From open to merged',
    text: 'half of the pull requests of thirty days',
    rule: [
      `half = in:${topics.pulls} #PullRequest since:30d | p50(time(OPENED -> MERGED))`,
      'value:{half}',
      'WARN if {half} > 2d',
      'else UP',
      'order:14',
    ].join('\n'),
  },
];

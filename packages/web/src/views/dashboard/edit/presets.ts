/** Tiles that most teams hang on their wall. */

import type { Bound } from '../../../data/dashboards.ts';
import type { Dictionary } from '../../../words/dictionary.ts';

export interface Preset {
  readonly title: Dictionary<string>;
  readonly show: Omit<Bound, 'title' | 'kind'>;
}

export const presets: readonly Preset[] = [
  {
    title: { en: 'Open alerts', fr: 'Alertes ouvertes' },
    show: {
      draw: 'number',
      query: 'is:root #AL label:open',
      thresholds: [
        { from: 0, state: 'good' },
        { from: 1, state: 'bad' },
      ],
    },
  },
  {
    title: { en: 'Items that are well', fr: 'Éléments en bon état' },
    show: {
      draw: 'ratio',
      query: 'is:root #monitoring label:UP',
      of: 'is:root #monitoring',
      thresholds: [
        { from: 0, state: 'bad' },
        { from: 95, state: 'warn' },
        { from: 99, state: 'good' },
      ],
    },
  },
  {
    title: { en: 'Builds that pass', fr: 'Builds réussis' },
    show: {
      draw: 'ratio',
      query: 'is:root #pipeline:* label:Success',
      of: 'is:root #pipeline:* label:Success,Failed',
      last: '7d',
    },
  },
  {
    title: { en: 'Deployments a day', fr: 'Déploiements par jour' },
    show: { draw: 'bar', query: 'is:root #deploy', bucket: 'day', last: '14d' },
  },
  {
    title: { en: 'Pull requests that wait', fr: 'Pull requests en attente' },
    show: { draw: 'number', query: 'is:root #PullRequest label:OPENED' },
  },
  {
    title: { en: 'Time to done', fr: 'Temps jusqu’à la fin' },
    show: { draw: 'sparkline', query: 'is:root', measure: 'p50(time(created -> done))', last: '30d' },
  },
  {
    title: { en: 'Newest deployments', fr: 'Derniers déploiements' },
    show: { draw: 'list', query: 'is:root #deploy' },
  },
];

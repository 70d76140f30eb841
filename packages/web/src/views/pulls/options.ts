import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  staleDays: {
    kind: 'number',
    title: { en: 'Stale after days', fr: 'En souffrance après (jours)' },
    help: {
      en: 'An open one that nobody touched for so long is marked.',
      fr: 'Une demande ouverte que personne n’a touchée depuis est signalée.',
    },
    initial: 3,
    min: 1,
    max: 90,
  },
  lateDays: {
    kind: 'number',
    title: { en: 'Days that closed ones stay', fr: 'Jours où les demandes closes restent' },
    initial: 14,
    min: 1,
    max: 365,
  },
});

export type PullsOptions = ValuesOf<typeof options>;

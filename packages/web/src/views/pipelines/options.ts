import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  layout: {
    kind: 'choice',
    title: { en: 'Layout at first', fr: 'Disposition au départ' },
    choices: [
      { value: 'runs', title: { en: 'Runs', fr: 'Exécutions' } },
      { value: 'matrix', title: { en: 'Branches', fr: 'Branches' } },
      { value: 'flaky', title: { en: 'Flaky steps', fr: 'Étapes instables' } },
    ],
    initial: 'runs',
  },
});

export type PipelinesOptions = ValuesOf<typeof options>;
export type Layout = PipelinesOptions['layout'];

import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  wrap: {
    kind: 'switch',
    title: { en: 'Wrap long lines', fr: 'Couper les longues lignes' },
    initial: false,
  },
  days: {
    kind: 'number',
    title: { en: 'Days that new ones are kept', fr: 'Jours où les nouveaux sont gardés' },
    help: {
      en: 'What the form offers first; 0: for ever.',
      fr: 'Ce que le formulaire propose d’abord ; 0 : pour toujours.',
    },
    initial: 0,
    min: 0,
    max: 3650,
  },
});

export type SnippetsOptions = ValuesOf<typeof options>;

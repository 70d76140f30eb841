import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  density: {
    kind: 'choice',
    title: { en: 'Density, unless a person chose', fr: 'Densité, sauf choix personnel' },
    initial: 'comfortable',
    choices: [
      { value: 'comfortable', title: { en: 'Comfortable', fr: 'Aérée' } },
      { value: 'compact', title: { en: 'Compact', fr: 'Serrée' } },
    ],
  },
  days: { kind: 'switch', title: { en: 'Heads for days', fr: 'Titres des jours' }, initial: true },
});

export type StandardOptions = ValuesOf<typeof options>;

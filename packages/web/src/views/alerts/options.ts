import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  layout: {
    kind: 'choice',
    title: { en: 'Opens as', fr: 'S’ouvre en' },
    initial: 'list',
    choices: [
      { value: 'list', title: { en: 'List', fr: 'Liste' } },
      { value: 'columns', title: { en: 'Columns', fr: 'Colonnes' } },
    ],
  },
  group: {
    kind: 'tagKey',
    title: { en: 'Group by', fr: 'Grouper par' },
    help: {
      en: 'The key of a tag, such as service or severity. Empty: no groups.',
      fr: 'La clé d’un tag, comme service ou severity. Vide : sans groupes.',
    },
    initial: '',
  },
  doneHours: {
    kind: 'number',
    title: { en: 'Hours that done ones stay', fr: 'Heures où les alertes closes restent' },
    initial: 24,
    min: 1,
    max: 720,
  },
});

export type AlertsOptions = ValuesOf<typeof options>;

import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  family: {
    kind: 'text',
    title: { en: 'Label family', fr: 'Famille d’étiquettes' },
    help: {
      en: 'Each of its labels is a column: status, work, review, or one that the topic declares.',
      fr: 'Chacune de ses étiquettes est une colonne : status, work, review, ou une que le sujet déclare.',
    },
    initial: 'status',
    maxLength: 64,
  },
  columns: {
    kind: 'records',
    title: { en: 'Own columns', fr: 'Colonnes propres' },
    help: {
      en: 'In place of those of the family. A card goes to a column by its label.',
      fr: 'À la place de celles de la famille. Une carte va dans une colonne par son étiquette.',
    },
    item: { en: 'Column', fr: 'Colonne' },
    most: 20,
    fields: {
      name: { kind: 'text', title: { en: 'Name', fr: 'Nom' }, initial: '', maxLength: 60 },
      label: { kind: 'text', title: { en: 'Label', fr: 'Étiquette' }, initial: '', maxLength: 100 },
      limit: {
        kind: 'number',
        title: { en: 'Cards at most', fr: 'Cartes au plus' },
        help: { en: '0: any number. More of them are marked.', fr: '0 : sans limite. Au-delà, c’est signalé.' },
        initial: 0,
        min: 0,
        max: 999,
      },
    },
    initial: [],
  },
  limit: {
    kind: 'number',
    title: { en: 'Cards at most in a column of the family', fr: 'Cartes au plus par colonne de la famille' },
    help: {
      en: '0: any number. The first and the last column have none.',
      fr: '0 : sans limite. La première et la dernière n’en ont pas.',
    },
    initial: 0,
    min: 0,
    max: 999,
  },
});

export type BoardOptions = ValuesOf<typeof options>;

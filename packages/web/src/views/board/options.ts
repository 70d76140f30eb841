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
  lanes: {
    kind: 'text',
    title: { en: 'Swimlanes', fr: 'Couloirs' },
    help: {
      en: 'A label family, such as size, or the key of a tag, such as #epic. Empty: none.',
      fr: 'Une famille d’étiquettes, comme size, ou la clé d’un tag, comme #epic. Vide : aucun.',
    },
    initial: '',
    maxLength: 64,
  },
  columns: {
    kind: 'records',
    title: { en: 'Own columns', fr: 'Colonnes propres' },
    help: {
      en: 'In place of those of the family. A card goes to a column by its label or tag; a query shows what it selects.',
      fr: 'À la place de celles de la famille. Une carte va dans une colonne par son étiquette ou son tag ; une requête montre ce qu’elle trouve.',
    },
    item: { en: 'Column', fr: 'Colonne' },
    most: 20,
    fields: {
      name: { kind: 'text', title: { en: 'Name', fr: 'Nom' }, initial: '', maxLength: 60 },
      by: {
        kind: 'choice',
        title: { en: 'Cards with', fr: 'Cartes avec' },
        choices: [
          { value: 'label', title: { en: 'a label', fr: 'une étiquette' } },
          { value: 'tag', title: { en: 'a tag', fr: 'un tag' } },
          { value: 'query', title: { en: 'a query', fr: 'une requête' } },
        ],
        initial: 'label',
      },
      value: {
        kind: 'text',
        title: { en: 'Label, tag or query', fr: 'Étiquette, tag ou requête' },
        initial: '',
        maxLength: 300,
      },
      limit: {
        kind: 'number',
        title: { en: 'Cards at most', fr: 'Cartes au plus' },
        help: { en: '0: any number. More of them are marked.', fr: '0 : sans limite. Au-delà, c’est signalé.' },
        initial: 0,
        min: 0,
        max: 999,
      },
      color: { kind: 'color', title: { en: 'Colour', fr: 'Couleur' }, initial: '' },
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
/** A column as it is stored. */
export type ColumnRecord = BoardOptions['columns'][number];

/** Version 1 knew columns of labels alone. */
export function migrate(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { columns } = values;
  if (!Array.isArray(columns)) return values;
  return {
    ...values,
    columns: columns.map(({ label, ...column }: Readonly<Record<string, unknown>>) => ({
      ...column,
      by: 'label',
      value: label,
    })),
  };
}

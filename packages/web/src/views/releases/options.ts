import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  sections: {
    kind: 'labels',
    title: { en: 'Order of headings', fr: 'Ordre des rubriques' },
    help: {
      en: 'Any other heading comes behind them, by its name.',
      fr: 'Toute autre rubrique vient après, par son nom.',
    },
    initial: [
      'BlockingPoints',
      'Done',
      'Next3Days',
      'Next10Days',
      'Next20Days',
      'breaking',
      'security',
      'feat',
      'fix',
      'perf',
      'change',
    ],
  },
  trackers: {
    kind: 'records',
    title: { en: 'Issue trackers', fr: 'Suivis de demandes' },
    item: { en: 'Tracker', fr: 'Suivi' },
    most: 10,
    fields: {
      keyword: {
        kind: 'tagKey',
        title: { en: 'Key of the tag', fr: 'Clé de l’étiquette' },
        help: { en: '`jira` makes #jira:API-7 a link.', fr: '`jira` fait de #jira:API-7 un lien.' },
        initial: '',
      },
      url: {
        kind: 'text',
        title: { en: 'Address', fr: 'Adresse' },
        help: { en: '{id} stands for what follows the key.', fr: '{id} tient lieu de ce qui suit la clé.' },
        initial: '',
        maxLength: 300,
      },
    },
    initial: [],
  },
});

export type ReleasesOptions = ValuesOf<typeof options>;

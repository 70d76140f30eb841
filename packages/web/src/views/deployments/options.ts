import { defineOptions, type ValuesOf } from '../options.ts';

export const options = defineOptions({
  layout: {
    kind: 'choice',
    title: { en: 'Opens with', fr: 'S’ouvre sur' },
    initial: 'grid',
    choices: [
      { value: 'grid', title: { en: 'What runs where', fr: 'Ce qui tourne où' } },
      { value: 'time', title: { en: 'Time line', fr: 'Chronologie' } },
    ],
  },
  environments: {
    kind: 'records',
    title: { en: 'Environments', fr: 'Environnements' },
    help: {
      en: 'Their order; * stands for anything. Those that are not named stand behind, by their tier.',
      fr: 'Leur ordre ; * remplace tout texte. Les autres suivent, selon leur niveau.',
    },
    item: { en: 'Environment', fr: 'Environnement' },
    initial: [],
    most: 30,
    fields: {
      name: { kind: 'text', title: { en: 'Name', fr: 'Nom' }, initial: '', maxLength: 80 },
      tier: {
        kind: 'choice',
        title: { en: 'Tier', fr: 'Niveau' },
        initial: 'topic',
        choices: [
          { value: 'topic', title: { en: 'As the topic says', fr: 'Selon le sujet' } },
          { value: 'development', title: { en: 'Development', fr: 'Développement' } },
          { value: 'testing', title: { en: 'Testing', fr: 'Test' } },
          { value: 'staging', title: { en: 'Staging', fr: 'Préproduction' } },
          { value: 'production', title: { en: 'Production', fr: 'Production' } },
        ],
      },
    },
  },
  alertHours: {
    kind: 'number',
    title: { en: 'Hours of alerts after a deployment', fr: 'Heures d’alertes après un déploiement' },
    help: {
      en: 'Shorter where the next deployment came earlier.',
      fr: 'Moins si le déploiement suivant est venu plus tôt.',
    },
    initial: 24,
    min: 1,
    max: 168,
  },
});

export type DeploymentsOptions = ValuesOf<typeof options>;

import { quoted, type StageStory } from '../stage.ts';

const open = 'is:root stage:monitor #AL label:open -label:silenced';
const inHand = 'is:root stage:monitor #AL label:doing -label:silenced';

export const monitor: StageStory = {
  stage: 'monitor',
  title: { en: 'Monitor', fr: 'Monitor' },
  failures: 'is:root stage:monitor #AL OR is:root stage:monitor label:AL',
  warnings: 'is:root stage:monitor label:WARN',
  deviations: [
    { query: open, label: 'open', words: { en: { other: '# open' }, fr: { one: '# ouverte', other: '# ouvertes' } } },
    {
      // A computed tile in alert tells of others, which are counted themselves.
      query: 'is:root stage:monitor #monitoring label:AL -#computed',
      label: 'AL',
      words: { en: { other: '# down' }, fr: { other: '# en panne' } },
    },
    {
      query: inHand,
      label: 'doing',
      words: { en: { other: '# in hand' }, fr: { one: '# prise en charge', other: '# prises en charge' } },
    },
    {
      query: 'is:root stage:monitor label:silenced',
      label: 'silenced',
      words: { en: { other: '# silenced' }, fr: { other: '# en sourdine' } },
    },
  ],
  needs: [
    {
      query: open,
      of: () => open,
      urgent: true,
      why: { en: 'Alert, nobody has it', fr: 'Alerte, personne ne l’a' },
      act: { en: 'Take it', fr: 'Prendre' },
      change: (reader) => ({ set: [{ text: 'doing' }, { text: `doing:${reader}` }] }),
    },
    {
      query: inHand,
      of: (reader) => `${inHand} label:${quoted(`doing:${reader}`)}`,
      urgent: false,
      why: { en: 'Alert, you have it', fr: 'Alerte, vous l’avez' },
      act: { en: 'Done', fr: 'Clore' },
      change: (reader) => ({
        set: [{ text: 'done' }, { text: `done:${reader}` }],
        remove: [`doing:${reader}`],
      }),
    },
  ],
  pace: {
    title: { en: 'Time to restore', fr: 'Temps de rétablissement' },
    query: 'is:root #AL',
    from: 'created',
    to: 'done',
  },
  trends: [{ title: { en: 'Alerts', fr: 'Alertes' }, query: 'is:root stage:monitor #AL' }],
  topic: '/Monitor',
  example: '#AL #service:api The API answers slowly',
};

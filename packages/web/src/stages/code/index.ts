import { quoted, type StageStory } from '../stage.ts';

const open = 'is:root stage:code #PullRequest label:OPENED,APPROVED,UNAPPROVED';

export const code: StageStory = {
  stage: 'code',
  title: { en: 'Code', fr: 'Code' },
  warnings: 'is:root stage:code #PullRequest label:UNAPPROVED',
  deviations: [
    {
      query: open,
      label: 'OPENED',
      words: { en: { other: '# open' }, fr: { one: '# ouverte', other: '# ouvertes' } },
    },
    {
      query: `${open} until:2d`,
      label: 'UNAPPROVED',
      words: { en: { other: '# over 2 d' }, fr: { other: '# > 2 j' } },
    },
  ],
  needs: [
    {
      query: 'is:root stage:code #PullRequest label:OPENED -label:draft',
      of: (reader) => `is:root stage:code #PullRequest label:OPENED -label:draft @${reader}`,
      urgent: false,
      why: { en: 'Your review is asked', fr: 'Votre revue est demandée' },
      act: { en: 'Review', fr: 'Revoir' },
    },
    {
      query: 'is:root stage:code #PullRequest label:UNAPPROVED',
      of: (reader) => `is:root stage:code #PullRequest label:UNAPPROVED #user:${quoted(reader)}`,
      urgent: false,
      why: { en: 'Changes are asked of you', fr: 'On vous demande des changements' },
      act: { en: 'Open', fr: 'Ouvrir' },
    },
  ],
  pace: {
    title: { en: 'Time to merge', fr: 'Temps jusqu’à la fusion' },
    query: 'is:root #PullRequest',
    from: 'created',
    to: 'MERGED',
  },
  topic: '/Code',
  example: '#PullRequest #id:1 #repo:acme/api First change',
};

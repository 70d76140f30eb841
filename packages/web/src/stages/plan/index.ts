import type { StageStory } from '../stage.ts';

export const plan: StageStory = {
  stage: 'plan',
  title: { en: 'Plan', fr: 'Plan' },
  deviations: [
    {
      query: 'stage:plan label:status:doing',
      label: 'status:doing',
      words: { en: { other: '# doing' }, fr: { other: '# en cours' } },
    },
    {
      query: 'stage:plan label:status:review',
      label: 'status:review',
      words: { en: { other: '# in review' }, fr: { other: '# en revue' } },
    },
  ],
  needs: [],
  topic: '/Plan',
  example: '#story:PAY-1 Instant payouts',
};

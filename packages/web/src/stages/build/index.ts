import type { StageStory } from '../stage.ts';

export const build: StageStory = {
  stage: 'build',
  title: { en: 'Build', fr: 'Build' },
  failures: 'is:root stage:build label:Failed,Fail',
  deviations: [
    {
      query: 'is:root stage:build label:Failed,Fail since:24h',
      label: 'Failed',
      words: { en: { other: '# failed' }, fr: { other: '# en échec' } },
    },
    {
      query: 'is:root stage:build label:Building,Waiting since:24h',
      label: 'Building',
      words: { en: { other: '# building' }, fr: { other: '# en cours' } },
    },
  ],
  needs: [],
  trends: [
    {
      title: { en: 'Failed runs', fr: 'Runs en échec' },
      query: 'is:root stage:build #pipeline:* label:Failed,Fail',
      of: 'is:root stage:build #pipeline:* label:Success,Failed,Fail',
    },
  ],
  topic: '/Build',
  example: '#pipeline:main #run:1 #service:api #branch:main',
};

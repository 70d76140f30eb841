import type { StageStory } from '../stage.ts';

export const test: StageStory = {
  stage: 'test',
  title: { en: 'Test', fr: 'Test' },
  failures: 'is:root stage:test label:Failed,Fail',
  deviations: [
    {
      query: 'is:reply stage:test #step:* label:Failed,Fail since:24h',
      label: 'Failed',
      words: {
        en: { one: '# red step', other: '# red steps' },
        fr: { one: '# étape rouge', other: '# étapes rouges' },
      },
    },
    {
      query: 'is:root stage:test label:Building since:24h',
      label: 'Building',
      words: { en: { other: '# running' }, fr: { other: '# en cours' } },
    },
  ],
  needs: [],
  topic: '/Test',
  example: '#pipeline:end-to-end #run:1 #tests:212/214',
};

import type { StageStory } from '../stage.ts';

export const deploy: StageStory = {
  stage: 'deploy',
  title: { en: 'Deploy', fr: 'Deploy' },
  failures: 'is:root stage:deploy #deploy label:Failed',
  warnings: 'is:root stage:deploy #deploy label:RolledBack',
  deviations: [
    {
      query: 'is:root stage:deploy #deploy label:Failed since:24h',
      label: 'Failed',
      words: { en: { other: '# failed' }, fr: { other: '# en échec' } },
    },
    {
      query: 'is:root stage:deploy #deploy label:RolledBack since:24h',
      label: 'RolledBack',
      words: { en: { other: '# rolled back' }, fr: { one: '# annulé', other: '# annulés' } },
    },
    {
      query: 'is:root stage:deploy #deploy label:Deploying,Waiting since:24h',
      label: 'Deploying',
      words: { en: { other: '# deploying' }, fr: { other: '# en cours' } },
    },
  ],
  needs: [],
  trends: [
    {
      title: { en: 'Deploys to production', fr: 'Mises en production' },
      query: 'is:root #deploy #env:production label:Success',
    },
    {
      title: { en: 'Change fail rate', fr: 'Taux d’échec des changements' },
      query: 'is:root #deploy #env:production label:Failed,RolledBack',
      of: 'is:root #deploy #env:production label:Success,Failed,RolledBack',
    },
  ],
  topic: '/Deploy',
  example: '#deploy #service:api #env:production #version:1.0.0',
};

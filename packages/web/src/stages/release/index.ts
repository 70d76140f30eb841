import type { StageStory } from '../stage.ts';

const waiting = 'is:root stage:release #release:* label:preprod';

export const release: StageStory = {
  stage: 'release',
  title: { en: 'Release', fr: 'Release' },
  deviations: [
    {
      query: waiting,
      label: 'preprod',
      words: { en: { other: '# in preprod' }, fr: { other: '# en préprod' } },
    },
    {
      query: 'is:root stage:release #release:* label:staging',
      label: 'staging',
      words: { en: { other: '# in staging' }, fr: { other: '# en staging' } },
    },
  ],
  needs: [
    {
      query: waiting,
      of: () => waiting,
      urgent: false,
      why: { en: 'In preprod, waits for a go', fr: 'En préprod, attend un feu vert' },
      act: { en: 'Decide', fr: 'Décider' },
    },
  ],
  topic: '/Release',
  example: '#release:1.0.0 #service:api First release',
};

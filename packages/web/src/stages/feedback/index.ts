import type { StageStory } from '../stage.ts';

const incident = 'is:root stage:feedback #incident:* label:open';

export const feedback: StageStory = {
  stage: 'feedback',
  title: { en: 'Feedback', fr: 'Feedback' },
  failures: 'is:root stage:feedback #incident:*',
  warnings: 'is:root stage:feedback #feedback label:sentiment:negative',
  deviations: [
    {
      query: `is:root stage:feedback #incident:* label:open,doing`,
      label: 'open',
      words: { en: { one: '# incident', other: '# incidents' }, fr: { one: '# incident', other: '# incidents' } },
    },
    {
      query: 'is:root stage:feedback #feedback label:open',
      label: 'status:todo',
      words: { en: { other: '# to answer' }, fr: { other: '# sans réponse' } },
    },
  ],
  needs: [
    {
      query: incident,
      of: () => incident,
      urgent: true,
      why: { en: 'Incident, nobody has it', fr: 'Incident, personne ne l’a' },
      act: { en: 'Take it', fr: 'Prendre' },
      change: (reader) => ({ set: [{ text: 'doing' }, { text: `doing:${reader}` }] }),
    },
  ],
  topic: '/Feedback',
  example: '#feedback #service:api At last an export',
};

import { IconRocket } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** What runs where: services and environments, how far they are apart, and every deployment in its order. */
export const deployments = defineView({
  id: 'deployments',
  title: { en: 'Deployments', fr: 'Déploiements' },
  icon: IconRocket,
  stage: 'deploy',
  fits: ({ stages }) => (stages.includes('deploy') ? 0.6 : 0.05),
  load: () => import('./DeploymentsView.tsx'),
});

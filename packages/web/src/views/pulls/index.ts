import { IconGitPullRequest } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** Pull requests of all forges, by whose turn it is: for who reviews, and for who waits. */
export const pulls = defineView({
  id: 'pulls',
  title: { en: 'Pull requests', fr: 'Demandes de fusion' },
  icon: IconGitPullRequest,
  stage: 'code',
  fits: () => 0.05,
  load: () => import('./PullsView.tsx'),
});

import { IconLayoutDashboard } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** The numbers of a team as tiles, such as on a wall: messages that draw themselves, and queries. */
export const dashboard = defineView({
  id: 'dashboard',
  title: { en: 'Dashboard', fr: 'Tableau de bord' },
  icon: IconLayoutDashboard,
  stage: 'monitor',
  fits: () => 0.05,
  without: ['composer'],
  load: () => import('./DashboardView.tsx'),
});

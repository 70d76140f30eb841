import { IconBellRinging } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** What calls for someone: open, in hand, done. */
export const alerts = defineView({
  id: 'alerts',
  title: { en: 'Alerts', fr: 'Alertes' },
  icon: IconBellRinging,
  stage: 'monitor',
  fits: ({ stages }) => (stages.includes('monitor') ? 0.6 : 0.05),
  load: () => import('./AlertsView.tsx'),
});

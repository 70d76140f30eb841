import { IconLayoutList } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** The messages one below the other. It suits every topic, and less than what is made for one. */
export const standard = defineView({
  id: 'standard',
  title: { en: 'List', fr: 'Liste' },
  icon: IconLayoutList,
  stage: null,
  fits: () => 0.1,
  load: () => import('./StandardView.tsx'),
});

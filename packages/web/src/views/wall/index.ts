import { IconHexagons } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** One hexagon for each thing that is watched: thousands of them at a glance, now and at any moment before. */
export const wall = defineView({
  id: 'wall',
  title: { en: 'Wall', fr: 'Mur' },
  icon: IconHexagons,
  stage: 'monitor',
  fits: () => 0.05,
  without: ['composer'],
  load: () => import('./WallView.tsx'),
});

import { IconHammer } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** Runs of all pipelines, newest first; or what each pipeline says of each branch. */
export const pipelines = defineView({
  id: 'pipelines',
  title: { en: 'Pipelines', fr: 'Pipelines' },
  icon: IconHammer,
  stage: 'build',
  fits: () => 0.05,
  load: () => import('./PipelinesView.tsx'),
});

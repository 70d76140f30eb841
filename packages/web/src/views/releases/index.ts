import { IconPackage } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** A block for each release or week, with what it brings under headings: change log and road map. */
export const releases = defineView({
  id: 'releases',
  title: { en: 'Releases', fr: 'Versions' },
  icon: IconPackage,
  stage: 'release',
  fits: () => 0.05,
  load: () => import('./ReleasesView.tsx'),
});

import { IconLayoutColumns } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** Messages as cards in columns, one for each label of a family: for who plans. */
export const board = defineView({
  id: 'board',
  title: { en: 'Board', fr: 'Tableau' },
  icon: IconLayoutColumns,
  stage: 'plan',
  fits: () => 0.05,
  load: () => import('./BoardView.tsx'),
});

import { IconList } from '@tabler/icons-react';
import { defineView } from '../../views/view.ts';
import { plainWords } from './words.ts';

/** What it shows, and whom it helps. */
export const plain = defineView({
  id: 'plain',
  title: { en: plainWords.en.title, fr: plainWords.fr.title },
  icon: IconList,
  stage: null,
  fits: () => 0.05,
  load: () => import('./PlainView.tsx'),
});

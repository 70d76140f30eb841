import { IconCode } from '@tabler/icons-react';
import { defineView } from '../view.ts';

/** Code worth keeping: to find it, to read it in colours, to write it, and to talk about it. */
export const snippets = defineView({
  id: 'snippets',
  title: { en: 'Snippets', fr: 'Extraits' },
  icon: IconCode,
  stage: 'code',
  fits: () => 0.04,
  without: ['composer'],
  load: () => import('./SnippetsView.tsx'),
});

import { IconLayoutList } from '@tabler/icons-react';
import { defineView } from '../view.ts';
import { migrate, options } from './options.ts';
import { standardWords } from './words.ts';

/** The messages one below the other. It suits every topic, and less than what is made for one. */
export const standard = defineView({
  id: 'standard',
  title: { en: standardWords.en.title, fr: standardWords.fr.title },
  icon: IconLayoutList,
  stage: null,
  options,
  version: 1,
  migrate,
  fits: () => 0.1,
  load: () => import('./StandardView.tsx'),
});

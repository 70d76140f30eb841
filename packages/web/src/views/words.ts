import { defineWords } from '../words/dictionary.ts';

/** Words of the host around a view. */
export const hostWords = defineWords({
  en: {
    options: 'View options',
    failedTitle: 'This view failed',
  },
  fr: {
    options: 'Options de la vue',
    failedTitle: 'Cette vue a échoué',
  },
});

import { defineWords } from '../../words/dictionary.ts';

export const plainWords = defineWords({
  en: {
    title: 'Plain',
    messages: 'Messages',
    nothing: 'No messages here',
    more: 'Older messages',
  },
  fr: {
    title: 'Simple',
    messages: 'Messages',
    nothing: 'Aucun message ici',
    more: 'Messages plus anciens',
  },
});

import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';

const en = plural('en');
const fr = plural('fr');

export const standardWords = defineWords({
  en: {
    messages: 'Messages',
    fresh: (count: number) => en(count, { one: '# new', other: '# new' }),
    nothing: 'No messages here yet',
    nothingWhy: 'Write the first one above, or let a robot send it:',
    nothingFound: 'No messages for this query',
    nothingFoundWhy: (query: string) => `The query ${query} finds nothing.`,
    clear: 'Show all messages',
    reading: 'Reading older messages',
  },
  fr: {
    messages: 'Messages',
    fresh: (count: number) => fr(count, { one: '# nouveau', other: '# nouveaux' }),
    nothing: 'Pas encore de message ici',
    nothingWhy: 'Écrivez le premier ci-dessus, ou laissez un robot l’envoyer :',
    nothingFound: 'Aucun message pour cette requête',
    nothingFoundWhy: (query: string) => `La requête ${query} ne trouve rien.`,
    clear: 'Tous les messages',
    reading: 'Lecture des messages plus anciens',
  },
});

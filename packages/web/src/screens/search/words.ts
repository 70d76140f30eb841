import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';

const en = plural('en');
const fr = plural('fr');

export const searchWords = defineWords({
  en: {
    narrow: 'Narrow',
    topics: 'Topics',
    labels: 'Labels',
    authors: 'Authors',
    tags: 'Tags',
    more: (count: number) => en(count, { one: '# more', other: '# more' }),
    fewer: 'Fewer',
    ofNewest: (count: number) => en(count, { one: 'Of the newest message', other: 'Of the newest # messages' }),
    arrange: 'Arrange',
    inOneList: 'List',
    byTopic: 'By topic',
    all: (count: number, more: boolean) => en(count, { one: 'The one', other: 'All #' }, more),
    nothingFound: 'No messages for this query',
    examples: 'Try',
    openForMe: 'asked of me',
    failed: 'failed today',
    deployed: 'deployed this week',
    unread: 'new to me',
    popular: 'liked most',
  },
  fr: {
    narrow: 'Affiner',
    topics: 'Sujets',
    labels: 'Étiquettes',
    authors: 'Auteurs',
    tags: 'Tags',
    more: (count: number) => fr(count, { one: '# de plus', other: '# de plus' }),
    fewer: 'Moins',
    ofNewest: (count: number) => fr(count, { one: 'Du message le plus récent', other: 'Des # messages récents' }),
    arrange: 'Disposition',
    inOneList: 'Liste',
    byTopic: 'Par sujet',
    all: (count: number, more: boolean) => fr(count, { one: 'Le seul', other: 'Les #' }, more),
    nothingFound: 'Aucun message pour cette requête',
    examples: 'Essayer',
    openForMe: 'demandé à moi',
    failed: 'échoué aujourd’hui',
    deployed: 'déployé cette semaine',
    unread: 'nouveau pour moi',
    popular: 'les plus aimés',
  },
});

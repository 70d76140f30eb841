import { defineWords } from '../../words/dictionary.ts';

export const placeWords = defineWords({
  en: {
    favourites: 'Favourites',
    topics: 'Topics',
    newTopic: 'New topic',
    filterTopics: 'Filter topics',
    noneFound: 'No topic is called so',
    noTopics: 'No topics yet',
    noTopicsWhy: 'A topic is a named place for messages, such as /Build/Pipelines.',
    privateArea: 'Private area',
    direct: 'Direct messages',
    talk: 'Write to somebody',
    recent: 'Recent',
    search: 'Search',
  },
  fr: {
    favourites: 'Favoris',
    topics: 'Sujets',
    newTopic: 'Nouveau sujet',
    filterTopics: 'Filtrer les sujets',
    noneFound: 'Aucun sujet ne s’appelle ainsi',
    noTopics: 'Pas encore de sujet',
    noTopicsWhy: 'Un sujet est un lieu nommé pour des messages, comme /Build/Pipelines.',
    privateArea: 'Espace privé',
    direct: 'Messages directs',
    talk: 'Écrire à quelqu’un',
    recent: 'Récents',
    search: 'Chercher',
  },
});

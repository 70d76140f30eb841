import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';

const en = plural('en');
const fr = plural('fr');

/** Columns of the family status; any other is called what its label says. */
const enColumns: Readonly<Record<string, string>> = { '': 'In no column', Todo: 'To do' };
const frColumns: Readonly<Record<string, string>> = {
  '': 'Dans aucune colonne',
  Todo: 'À faire',
  Doing: 'En cours',
  Review: 'En revue',
  Done: 'Fait',
};

export const boardWords = defineWords({
  en: {
    board: 'Board',
    column: (name: string) => enColumns[name] ?? name,
    count: (count: number, limit: number) => (limit > 0 ? `${count} of ${limit}` : String(count)),
    full: 'More cards than this column should have',
    add: (column: string) => `Add a card to ${column}`,
    newCard: 'What is to be done?',
    addIt: 'Add',
    cancel: 'Cancel',
    moveCard: (card: string) => `Move ${card}`,
    moveTo: 'Move to',
    up: 'Move up',
    down: 'Move down',
    moved: (column: string) => `Moved to ${column}.`,
    changedMeanwhile: 'Somebody changed it meanwhile.',
    replies: (count: number) => en(count, { one: '# reply', other: '# replies' }),
    votes: (count: number) => en(count, { one: '# vote', other: '# votes' }),
    assigned: (names: string) => `Taken by ${names}`,
    inColumn: (time: string, since: string) => `In this column for ${time}, since ${since}`,
    older: 'More cards',
    empty: 'Nothing here',
    csv: 'Export as CSV',
    noColumns: (family: string) => `No label family is called “${family}”`,
    noColumnsWhy: 'Choose another one in the options of the view, or give the board columns of its own.',
    keys: 'Alt with an arrow moves the card',
  },
  fr: {
    board: 'Tableau',
    column: (name: string) => frColumns[name] ?? name,
    count: (count: number, limit: number) => (limit > 0 ? `${count} sur ${limit}` : String(count)),
    full: 'Plus de cartes que cette colonne n’en devrait avoir',
    add: (column: string) => `Ajouter une carte à ${column}`,
    newCard: 'Que faut-il faire ?',
    addIt: 'Ajouter',
    cancel: 'Annuler',
    moveCard: (card: string) => `Déplacer ${card}`,
    moveTo: 'Déplacer vers',
    up: 'Monter',
    down: 'Descendre',
    moved: (column: string) => `Déplacé vers ${column}.`,
    changedMeanwhile: 'Quelqu’un l’a modifié entre-temps.',
    replies: (count: number) => fr(count, { one: '# réponse', other: '# réponses' }),
    votes: (count: number) => fr(count, { one: '# vote', other: '# votes' }),
    assigned: (names: string) => `Pris par ${names}`,
    inColumn: (time: string, since: string) => `Dans cette colonne depuis ${time}, le ${since}`,
    older: 'Plus de cartes',
    empty: 'Rien ici',
    csv: 'Exporter en CSV',
    noColumns: (family: string) => `Aucune famille d’étiquettes ne s’appelle « ${family} »`,
    noColumnsWhy: 'Choisissez-en une autre dans les options de la vue, ou donnez au tableau ses propres colonnes.',
    keys: 'Alt et une flèche déplacent la carte',
  },
});

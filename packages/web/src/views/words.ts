import { defineWords } from '../words/dictionary.ts';

/** Words of the host around a view. */
export const hostWords = defineWords({
  en: {
    options: 'View options',
    optionsFor: 'For all who read this topic',
    failedTitle: 'This view failed',
    copyReport: 'Copy report',
    reportCopied: 'Report copied',
    changedMeanwhile: (option: string) =>
      `Somebody else changed “${option}” meanwhile. It is shown as it is now; make your change again.`,
    add: 'Add',
    remove: (name: string) => `Remove ${name}`,
    up: (name: string) => `Move ${name} up`,
    down: (name: string) => `Move ${name} down`,
    numbered: (title: string, number: number) => `${title} ${number}`,
    labelsHint: 'Separated by commas',
    noColor: 'None',
    tooLong: (most: number) => `Longer than ${most} characters; shorten it`,
    notBetween: (min: number, max: number) => `Take a number from ${min} to ${max}`,
    noTagKey: 'A key is letters, digits, _ . or - without #',
    noColorWords: 'Take a CSS colour, such as #2b8a3e or teal',
    badLabel: 'A label has 1 to 100 characters and stands once',
  },
  fr: {
    options: 'Options de la vue',
    optionsFor: 'Pour tous ceux qui lisent ce sujet',
    failedTitle: 'Cette vue a échoué',
    copyReport: 'Copier le rapport',
    reportCopied: 'Rapport copié',
    changedMeanwhile: (option: string) =>
      `Quelqu’un d’autre a changé « ${option} » entre-temps. Voici son état actuel ; refaites votre changement.`,
    add: 'Ajouter',
    remove: (name: string) => `Retirer ${name}`,
    up: (name: string) => `Monter ${name}`,
    down: (name: string) => `Descendre ${name}`,
    numbered: (title: string, number: number) => `${title} ${number}`,
    labelsHint: 'Séparés par des virgules',
    noColor: 'Aucune',
    tooLong: (most: number) => `Plus de ${most} caractères ; raccourcissez`,
    notBetween: (min: number, max: number) => `Prenez un nombre de ${min} à ${max}`,
    noTagKey: 'Une clé est faite de lettres, chiffres, _ . ou - sans #',
    noColorWords: 'Prenez une couleur CSS, comme #2b8a3e ou teal',
    badLabel: 'Un label a de 1 à 100 caractères et figure une seule fois',
  },
});

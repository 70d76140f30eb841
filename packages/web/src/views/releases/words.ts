import type { ReleaseState } from '@tagloop/language/vocabulary/release';
import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';

const enCount = plural('en');
const frCount = plural('fr');

/** Headings that are known, by their small letters. */
const en: Readonly<Record<string, string>> = {
  blockingpoints: 'Blocking points',
  feat: 'Feature',
  breaking: 'Breaking',
  perf: 'Performance',
};
const fr: Readonly<Record<string, string>> = {
  blockingpoints: 'Points bloquants',
  done: 'Fait',
  next3days: 'Sous 3 jours',
  next10days: 'Sous 10 jours',
  next20days: 'Sous 20 jours',
  feat: 'Nouveauté',
  fix: 'Correction',
  breaking: 'Rupture',
  security: 'Sécurité',
  perf: 'Performance',
  change: 'Changement',
};

/** `Next10Days` as `Next 10 days`; a word as it is, with a capital. */
function spelled(section: string): string {
  const words = section.replace(/(?<=[\p{Ll}\d])(?=\p{Lu})|(?<=\p{L})(?=\d)|_/gu, ' ').split(/\s+/);
  const [first = '', ...others] = words;
  const rest = others.map((word) => (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word));
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
}

const states: Record<ReleaseState, string> = {
  develop: 'develop',
  staging: 'staging',
  preprod: 'preprod',
  done: 'done',
};

export const releasesWords = defineWords({
  en: {
    list: 'Releases',
    section: (name: string) => en[name.toLowerCase()] ?? spelled(name),
    states,
    state: 'State',
    setState: (state: string) => `Set to ${state}`,
    isNow: (state: string) => `It is ${state} now.`,
    changes: (count: number) => enCount(count, { one: '# change', other: '# changes' }),
    nowWeek: 'now',
    addItem: 'Add an item',
    heading: 'Heading',
    item: 'Item',
    add: 'Add',
    attribute: 'Badge',
    addAttribute: 'Add a badge',
    removeAttribute: (name: string) => `Take away the badge ${name}`,
    attributesChanged: (name: string) => `The badges of ${name} are changed.`,
    cancel: 'Cancel',
    deeds: (item: string) => `More for ${item}`,
    moveUnder: 'Move under',
    moveTo: 'Move to',
    movedTo: (where: string) => `Moved to ${where}.`,
    edit: 'Edit',
    remove: 'Delete',
    changedMeanwhile: 'Somebody changed it meanwhile.',
    newRelease: 'Release',
    newWeek: 'Week',
    version: 'Version',
    weekName: 'Week, as 2026-W47',
    service: 'Service',
    title: 'Title',
    create: 'Create',
    layout: 'Layout',
    blocks: 'Blocks',
    timeLine: 'Time line',
    withoutDay: 'Without a day:',
    slipped: (count: number, days: string) =>
      `${enCount(count, { one: 'slipped once', other: 'slipped # times' })}, was due ${days}`,
    progress: 'Done',
    doneOf: (done: number, all: number) => `${done} of ${all} done`,
    atom: 'Atom',
    atomWhy: 'Feed for a reader of news, which signs in with any name and a token as the password',
    markdown: 'Markdown',
    copy: 'Copy as Markdown',
    download: 'Download as CHANGELOG.md',
    copied: 'Copied.',
    nothing: 'No releases here',
    nothingWhy:
      'A release is a message with #release: and its version, a week of the road map one with its name; what they bring are replies such as “#feat: page by cursor”.',
    onTheWay: 'Not in production yet',
    after: (version: string) => `production has ${version}`,
    first: 'the first one',
    unreleased: 'Unreleased',
    since: (count: number, version: string) =>
      `${enCount(count, { one: '# change', other: '# changes' })} since ${version}`,
    unknownSince: (releases: string) => `Unknown, for the chain of pushes has a hole since: ${releases}`,
    cut: 'Cut a release',
    cutOf: (service: string) => `Release of ${service}`,
    older: 'Older ones',
    openThread: (name: string) => `Open the thread of ${name}`,
  },
  fr: {
    list: 'Versions',
    section: (name: string) => fr[name.toLowerCase()] ?? spelled(name),
    states,
    state: 'État',
    setState: (state: string) => `Passer à ${state}`,
    isNow: (state: string) => `L’état est ${state}.`,
    changes: (count: number) => frCount(count, { one: '# changement', other: '# changements' }),
    nowWeek: 'en cours',
    addItem: 'Ajouter une entrée',
    heading: 'Rubrique',
    item: 'Entrée',
    add: 'Ajouter',
    attribute: 'Badge',
    addAttribute: 'Ajouter un badge',
    removeAttribute: (name: string) => `Retirer le badge ${name}`,
    attributesChanged: (name: string) => `Les badges de ${name} sont modifiés.`,
    cancel: 'Annuler',
    deeds: (item: string) => `Plus pour ${item}`,
    moveUnder: 'Déplacer sous',
    moveTo: 'Déplacer vers',
    movedTo: (where: string) => `Déplacé vers ${where}.`,
    edit: 'Modifier',
    remove: 'Supprimer',
    changedMeanwhile: 'Quelqu’un l’a modifié entre-temps.',
    newRelease: 'Version',
    newWeek: 'Semaine',
    version: 'Version',
    weekName: 'Semaine, comme 2026-W47',
    service: 'Service',
    title: 'Titre',
    create: 'Créer',
    layout: 'Disposition',
    blocks: 'Blocs',
    timeLine: 'Frise',
    withoutDay: 'Sans date :',
    slipped: (count: number, days: string) =>
      `${frCount(count, { one: 'reporté une fois', other: 'reporté # fois' })}, prévu avant le ${days}`,
    progress: 'Fait',
    doneOf: (done: number, all: number) => `${done} sur ${all} faits`,
    atom: 'Atom',
    atomWhy: 'Flux pour un lecteur de nouvelles, qui se connecte avec un nom quelconque et un jeton pour mot de passe',
    markdown: 'Markdown',
    copy: 'Copier en Markdown',
    download: 'Télécharger CHANGELOG.md',
    copied: 'Copié.',
    nothing: 'Aucune version ici',
    nothingWhy:
      'Une version est un message avec #release: et son numéro, une semaine de la feuille de route un message avec son nom ; leur contenu sont des réponses comme « #feat: pages par curseur ».',
    onTheWay: 'Pas encore en production',
    after: (version: string) => `la production a ${version}`,
    first: 'la première',
    unreleased: 'À paraître',
    since: (count: number, version: string) =>
      `${frCount(count, { one: '# changement', other: '# changements' })} depuis ${version}`,
    unknownSince: (releases: string) => `Inconnu, car la chaîne des poussées a un trou depuis : ${releases}`,
    cut: 'Faire une version',
    cutOf: (service: string) => `Version de ${service}`,
    older: 'Plus anciennes',
    openThread: (name: string) => `Ouvrir le fil de ${name}`,
  },
});

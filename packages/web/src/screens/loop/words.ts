import { defineWords, type Locale } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';

const en = plural('en');
const fr = plural('fr');

const oneDigit = (locale: Locale, value: number) =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(value);

export const loopWords = defineWords({
  en: {
    title: 'Loop',
    needSomeone: (all: number, mine: number) =>
      all === 0
        ? 'Nothing needs anyone'
        : `${en(all, { one: '# thing needs someone', other: '# things need someone' })}${mine === 0 ? '' : mine === all ? ', all of it you' : `, ${en(mine, { other: '# of them you' })}`}`,
    wentRound: (count: number, range: string) =>
      `${en(count, { one: '# message', other: '# messages' })} went round in the last ${range}.`,
    range: { '1h': '1 h', '24h': '24 h', '7d': '7 d' },
    rangeInWords: { '1h': 'hour', '24h': '24 hours', '7d': '7 days' },
    rangeName: 'Range of the bars',
    moving: 'all moving',
    nothingYet: 'nothing in 7 days',
    number: (count: number, more = false) => en(count, { other: '#' }, more),
    needsYou: 'Needs you',
    needsSomeone: 'Needs someone',
    nothingNeedsYou: 'Nothing waits for you.',
    live: 'Live',
    pause: 'Pause',
    goOn: 'Go on',
    latestNone: 'No messages yet',
    latestNoneWhy: 'What people and robots post shows here as it comes.',
    since: (time: string) => `for ${time}`,
    medianOf: (count: number) => en(count, { other: 'median of #, last 30 days' }),
    noMedian: 'none in the last 30 days',
    faster: (percent: number) => `${percent} % faster than the 30 days before`,
    slower: (percent: number) => `${percent} % slower than the 30 days before`,
    stage: 'Stage',
    messages: 'Messages',
    deviations: 'Not at rest',
    waiting: (count: string) => `${count} need someone now`,
    fill: 'One line fills it:',
    wall: 'Show on a wall',
    newMessage: 'New message',
    firstTitle: 'Nothing goes round yet',
    firstWhy: 'Begin with a topic for each stage, from /Plan to /Feedback, and an address that your tools post to.',
    first: 'Choose the topics',
    trends: 'Last twelve weeks',
    weeks: '12 w',
    aWeek: (count: number) => `${oneDigit('en', count)} a week`,
    share: (part: number) => `${oneDigit('en', 100 * part)} %`,
    search: 'Search',
  },
  fr: {
    title: 'Boucle',
    needSomeone: (all: number, mine: number) =>
      all === 0
        ? 'Rien n’attend personne'
        : `${fr(all, { one: '# chose attend quelqu’un', other: '# choses attendent quelqu’un' })}${mine === 0 ? '' : mine === all ? ', c’est vous' : `, dont ${fr(mine, { other: '#' })} vous`}`,
    wentRound: (count: number, range: string) =>
      `${fr(count, { one: '# message a circulé', other: '# messages ont circulé' })} en ${range}.`,
    range: { '1h': '1 h', '24h': '24 h', '7d': '7 j' },
    rangeInWords: { '1h': 'une heure', '24h': '24 heures', '7d': '7 jours' },
    rangeName: 'Période des barres',
    moving: 'tout avance',
    nothingYet: 'rien en 7 jours',
    number: (count: number, more = false) => fr(count, { other: '#' }, more),
    needsYou: 'Pour vous',
    needsSomeone: 'Attend quelqu’un',
    nothingNeedsYou: 'Rien ne vous attend.',
    live: 'En direct',
    pause: 'Pause',
    goOn: 'Reprendre',
    latestNone: 'Pas encore de message',
    latestNoneWhy: 'Ce que personnes et robots écrivent paraît ici à mesure.',
    since: (time: string) => `depuis ${time}`,
    medianOf: (count: number) => fr(count, { other: 'médiane de #, 30 derniers jours' }),
    noMedian: 'aucun en 30 jours',
    faster: (percent: number) => `${percent} % plus vite que les 30 jours d’avant`,
    slower: (percent: number) => `${percent} % plus lent que les 30 jours d’avant`,
    stage: 'Étape',
    messages: 'Messages',
    deviations: 'Pas au repos',
    waiting: (count: string) => `${count} attendent quelqu’un`,
    fill: 'Une ligne la remplit :',
    wall: 'Affichage mural',
    newMessage: 'Nouveau message',
    firstTitle: 'Rien ne circule encore',
    firstWhy:
      'Commencez par un sujet pour chaque étape, de /Plan à /Feedback, et une adresse à laquelle vos outils envoient.',
    first: 'Choisir les sujets',
    trends: 'Douze dernières semaines',
    weeks: '12 sem.',
    aWeek: (count: number) => `${oneDigit('fr', count)} par semaine`,
    share: (part: number) => `${oneDigit('fr', 100 * part)} %`,
    search: 'Chercher',
  },
});

import type { ItemState } from '../../data/items.ts';
import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';
import type { Counts } from './model/tally.ts';
import type { Span } from './parts/Replay.tsx';

const en = plural('en');
const fr = plural('fr');
const percentEn = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const percentFr = new Intl.NumberFormat('fr', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const numberEn = new Intl.NumberFormat('en');
const numberFr = new Intl.NumberFormat('fr');

export const wallWords = defineWords({
  en: {
    wall: 'Wall',
    all: 'All',
    states: { AL: 'AL', WARN: 'WARN', UP: 'UP', unknown: 'Unknown' } satisfies Record<ItemState, string>,
    number: (value: number) => numberEn.format(value),
    inAlert: (share: number) => `${percentEn.format(share)} % in alert`,
    up: (share: number) => `${percentEn.format(share)} % up`,
    share: (state: string, share: number) => `${state} ${percentEn.format(share)} %`,
    fieldName: 'Items: arrows move, Enter opens',
    summary: (counts: Counts, all: number) =>
      `${en(all, { one: '# item', other: '# items' })}: ${counts.AL} in alert, ${counts.WARN} warned, ` +
      `${counts.UP} up, ${counts.unknown} unknown`,
    told: (name: string, state: string, service: string) => [name, state, service].filter(Boolean).join(', '),
    noGroup: 'none',
    groupBy: 'Group by',
    groupHint: 'service, topic or a tag',
    enterOpens: 'Enter opens',
    lastChanges: 'Last changes',
    list: (count: number) => en(count, { one: 'As a list: # item', other: 'As a list: # items' }),
    listRest: (count: number) => en(count, { one: '# more is on the wall', other: '# more are on the wall' }),
    moment: 'Moment',
    reach: 'How far back',
    spans: { '1h': '1 h', '24h': '24 h', '7d': '7 d', '30d': '30 d' } satisfies Record<Span, string>,
    live: 'Live',
    backToLive: 'Back to live',
    nothing: 'No items here',
    nothingWhy: 'A robot that watches something posts an item for it, with a label AL, WARN, UP or unknown.',
    noneNow: 'None of this state',
    onlyFirst: (count: number) =>
      `The hub tells the first ${numberEn.format(count)}; a narrower query shows the others.`,
    close: 'Close',
    service: 'Service',
    topic: 'Topic',
    since: 'Since',
    labels: 'Labels',
    stateBand: 'States',
    bandOf: (share: number) => `Up ${percentEn.format(share)} % of the time that is known`,
    occurrences: 'Last replies',
    noReplies: 'Nobody and nothing replied.',
    thread: 'Open the thread',
    gone: 'This item is gone',
  },
  fr: {
    wall: 'Mur',
    all: 'Tous',
    states: { AL: 'AL', WARN: 'WARN', UP: 'UP', unknown: 'Inconnu' } satisfies Record<ItemState, string>,
    number: (value: number) => numberFr.format(value),
    inAlert: (share: number) => `${percentFr.format(share)} % en alerte`,
    up: (share: number) => `${percentFr.format(share)} % en service`,
    share: (state: string, share: number) => `${state} ${percentFr.format(share)} %`,
    fieldName: 'Éléments : les flèches déplacent, Entrée ouvre',
    summary: (counts: Counts, all: number) =>
      `${fr(all, { one: '# élément', other: '# éléments' })} : ${counts.AL} en alerte, ${counts.WARN} à surveiller, ` +
      `${counts.UP} en service, ${counts.unknown} inconnus`,
    told: (name: string, state: string, service: string) => [name, state, service].filter(Boolean).join(', '),
    noGroup: 'aucun',
    groupBy: 'Grouper par',
    groupHint: 'service, topic ou un tag',
    enterOpens: 'Entrée ouvre',
    lastChanges: 'Derniers changements',
    list: (count: number) => fr(count, { one: 'En liste : # élément', other: 'En liste : # éléments' }),
    listRest: (count: number) => fr(count, { one: '# autre est sur le mur', other: '# autres sont sur le mur' }),
    moment: 'Moment',
    reach: 'Jusqu’où remonter',
    spans: { '1h': '1 h', '24h': '24 h', '7d': '7 j', '30d': '30 j' } satisfies Record<Span, string>,
    live: 'En direct',
    backToLive: 'Revenir au direct',
    nothing: 'Aucun élément ici',
    nothingWhy: 'Un robot qui surveille publie un élément pour chaque chose, avec un label AL, WARN, UP ou unknown.',
    noneNow: 'Aucun dans cet état',
    onlyFirst: (count: number) =>
      `Le serveur donne les ${numberFr.format(count)} premiers ; une requête plus étroite montre les autres.`,
    close: 'Fermer',
    service: 'Service',
    topic: 'Sujet',
    since: 'Depuis',
    labels: 'Labels',
    stateBand: 'États',
    bandOf: (share: number) => `En service ${percentFr.format(share)} % du temps connu`,
    occurrences: 'Dernières réponses',
    noReplies: 'Aucune réponse.',
    thread: 'Ouvrir le fil',
    gone: 'Cet élément n’existe plus',
  },
});

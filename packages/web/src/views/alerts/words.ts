import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';
import type { Act } from './model/acts.ts';
import type { Filter, Section } from './model/alerts.ts';

const en = plural('en');
const fr = plural('fr');

export const alertsWords = defineWords({
  en: {
    alerts: 'Alerts',
    layout: 'Layout',
    layouts: { list: 'List', columns: 'Columns' },
    sections: { open: 'Open', doing: 'In hand', done: 'Done', other: 'Other messages' } satisfies Record<
      Section,
      string
    >,
    shown: 'Alerts shown',
    filters: { all: 'All', unowned: 'Nobody’s', mine: 'Mine', silenced: 'Silenced' } satisfies Record<Filter, string>,
    groupBy: 'Group by',
    noGroups: 'No groups',
    groups: { service: 'Service', severity: 'Severity', alertname: 'Rule', instance: 'Instance' },
    without: (key: string) => `Without ${key}`,
    sound: 'Sound when an alert opens, in this browser',
    acts: {
      take: 'Take',
      giveBack: 'Give back',
      done: 'Done',
      reopen: 'Reopen',
      silence: 'Silence…',
      wake: 'End the silence',
    } satisfies Record<Act, string>,
    did: {
      take: 'Taken',
      giveBack: 'Given back',
      done: 'Marked done',
      reopen: 'Open again',
      silence: 'Silenced',
      wake: 'No longer silenced',
    } satisfies Record<Act, string>,
    changedMeanwhile: 'Somebody changed it meanwhile.',
    silenced: 'silenced',
    mutedBy: 'muted by its parent',
    silencedUntil: (time: string) => `silenced until ${time}`,
    silences: 'Silences',
    silencesAre: (count: number, soon: number) =>
      `${en(count, { one: '# silence', other: '# silences' })}${soon > 0 ? `, ${soon} about to end` : ''}`,
    silenceAlerts: 'Silence alerts',
    which: (topic: string) => `Which alerts of ${topic}`,
    matches: (count: number, more: boolean) =>
      en(count, { one: '# open alert is meant now', other: '# open alerts are meant now' }, more),
    forHowLong: 'For how long',
    period: (hours: number) =>
      hours < 1
        ? en(hours * 60, { other: '# minutes' })
        : hours % 24 === 0
          ? en(hours / 24, { one: '# day', other: '# days' })
          : en(hours, { one: '# hour', other: '# hours' }),
    why: 'Why',
    endsIn: (time: string) => `ends in ${time}`,
    end: 'End',
    takenBy: (name: string, until?: string) => `Taken by ${name}${until === undefined ? '' : ` until ${until}`}`,
    takeFor: 'Take for a while',
    hours: (count: number) => en(count, { one: '# hour', other: '# hours' }),
    fired: (count: number) => en(count, { one: 'Fired once', other: 'Fired # times' }),
    flapping: 'flapping',
    doneBy: (name: string) => `Done by ${name}`,
    occurrences: (count: number, gone: number) =>
      `${en(count, { one: '# line in its thread', other: '# lines in its thread' })}${gone > 0 ? `, ${en(gone, { one: '# older one is', other: '# older ones are' })} no longer kept` : ''}`,
    incident: (id: string) => `Incident ${id}`,
    linkIncident: 'Link an incident…',
    linkedTo: (id: string) => `Linked to ${id}`,
    unlinked: 'No longer linked',
    deployment: 'deployment',
    causedBy: (name?: string) => `Caused by the deployment${name === undefined ? '' : ` of ${name}`}`,
    notCausedBy: (name?: string) => `Not caused by the deployment${name === undefined ? '' : ` of ${name}`}`,
    maybeCause: (name: string, time: string) => `${name}, ${time} before?`,
    confirmCause: (name: string | undefined, time: string) =>
      `Caused by the deployment${name === undefined ? '' : ` of ${name}`} to production, ${time} before: confirm`,
    causeConfirmed: 'Cause confirmed',
    causeTakenBack: 'Cause taken back',
    began: (time: string) => `began ${time} ago`,
    nothing: 'No alerts here',
    nothingWhy: 'An intake of your monitoring brings them; one line of text does, too:',
    noneOf: 'Nothing here',
    noneShown: 'No alert is like that now.',
    more: 'Older ones',
  },
  fr: {
    alerts: 'Alertes',
    layout: 'Disposition',
    layouts: { list: 'Liste', columns: 'Colonnes' },
    sections: { open: 'Ouvertes', doing: 'Prises en charge', done: 'Closes', other: 'Autres messages' },
    shown: 'Alertes montrées',
    filters: { all: 'Toutes', unowned: 'Sans personne', mine: 'Les miennes', silenced: 'En sourdine' },
    groupBy: 'Grouper par',
    noGroups: 'Sans groupes',
    groups: { service: 'Service', severity: 'Sévérité', alertname: 'Règle', instance: 'Instance' },
    without: (key: string) => `Sans ${key}`,
    sound: 'Son quand une alerte s’ouvre, dans ce navigateur',
    acts: {
      take: 'Prendre',
      giveBack: 'Rendre',
      done: 'Clore',
      reopen: 'Rouvrir',
      silence: 'Mettre en sourdine…',
      wake: 'Finir la sourdine',
    },
    did: {
      take: 'Prise en charge',
      giveBack: 'Rendue',
      done: 'Close',
      reopen: 'De nouveau ouverte',
      silence: 'En sourdine',
      wake: 'Sourdine finie',
    },
    changedMeanwhile: 'Quelqu’un l’a modifiée entre-temps.',
    silenced: 'en sourdine',
    mutedBy: 'tue par son alerte parente',
    silencedUntil: (time: string) => `en sourdine jusqu’à ${time}`,
    silences: 'Sourdines',
    silencesAre: (count: number, soon: number) =>
      `${fr(count, { one: '# sourdine', other: '# sourdines' })}${soon > 0 ? `, ${soon} sur le point de finir` : ''}`,
    silenceAlerts: 'Mettre des alertes en sourdine',
    which: (topic: string) => `Quelles alertes de ${topic}`,
    matches: (count: number, more: boolean) =>
      fr(count, { one: '# alerte ouverte est visée', other: '# alertes ouvertes sont visées' }, more),
    forHowLong: 'Pour combien de temps',
    period: (hours: number) =>
      hours < 1
        ? fr(hours * 60, { other: '# minutes' })
        : hours % 24 === 0
          ? fr(hours / 24, { one: '# jour', other: '# jours' })
          : fr(hours, { one: '# heure', other: '# heures' }),
    why: 'Pourquoi',
    endsIn: (time: string) => `finit dans ${time}`,
    end: 'Finir',
    takenBy: (name: string, until?: string) => `Prise par ${name}${until === undefined ? '' : ` jusqu’à ${until}`}`,
    takeFor: 'Prendre pour un temps',
    hours: (count: number) => fr(count, { one: '# heure', other: '# heures' }),
    fired: (count: number) => fr(count, { one: 'Déclenchée une fois', other: 'Déclenchée # fois' }),
    flapping: 'instable',
    doneBy: (name: string) => `Close par ${name}`,
    occurrences: (count: number, gone: number) =>
      `${fr(count, { one: '# ligne dans son fil', other: '# lignes dans son fil' })}${gone > 0 ? `, ${fr(gone, { one: '# plus ancienne n’est plus gardée', other: '# plus anciennes ne sont plus gardées' })}` : ''}`,
    incident: (id: string) => `Incident ${id}`,
    linkIncident: 'Lier un incident…',
    linkedTo: (id: string) => `Liée à ${id}`,
    unlinked: 'Plus liée',
    deployment: 'déploiement',
    causedBy: (name?: string) => `Causée par le déploiement${name === undefined ? '' : ` de ${name}`}`,
    notCausedBy: (name?: string) => `Pas causée par le déploiement${name === undefined ? '' : ` de ${name}`}`,
    maybeCause: (name: string, time: string) => `${name}, ${time} avant ?`,
    confirmCause: (name: string | undefined, time: string) =>
      `Causée par le déploiement${name === undefined ? '' : ` de ${name}`} en production, ${time} avant : confirmer`,
    causeConfirmed: 'Cause confirmée',
    causeTakenBack: 'Cause retirée',
    began: (time: string) => `début il y a ${time}`,
    nothing: 'Aucune alerte ici',
    nothingWhy: 'Une entrée de votre surveillance les apporte ; une ligne de texte aussi :',
    noneOf: 'Rien ici',
    noneShown: 'Aucune alerte n’est ainsi maintenant.',
    more: 'Plus anciennes',
  },
});

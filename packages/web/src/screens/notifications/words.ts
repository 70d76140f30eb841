import { defineWords } from '../../words/dictionary.ts';
import { plural } from '../../words/plural.ts';

const en = plural('en');
const fr = plural('fr');

export const noticeWords = defineWords({
  en: {
    title: 'Notifications',
    bell: (unread: number) => (unread === 0 ? 'Newest notifications' : `Newest notifications, ${unread} unread`),
    which: 'Which notifications',
    anyKind: 'Any kind',
    all: 'All',
    unread: 'Unread',
    kinds: { mention: 'Mentions', review: 'Reviews', task: 'Tasks' },
    kindOf: { mention: 'Calls you', review: 'Asks for your review', task: 'A task for you' },
    andMore: (count: number) => en(count, { other: 'and # more' }),
    list: 'Notifications',
    markAll: 'Mark all read',
    markedAll: (count: number) => en(count, { other: '# marked read' }),
    markedMany: 'All marked read',
    markRead: 'Mark read',
    markUnread: 'Mark unread',
    toTopic: 'Go to its topic',
    gone: 'This message was deleted, or you may not read it any more',
    none: 'No notifications',
    noneWhy: 'Who writes @you, asks for your review or gives you a task calls you here.',
    noneUnread: 'Nothing unread',
    noneUnreadWhy: 'You have seen all that calls you.',
    showAll: 'Show all',
    width: 'Width of the thread',
  },
  fr: {
    title: 'Notifications',
    bell: (unread: number) =>
      unread === 0 ? 'Dernières notifications' : `Dernières notifications, ${unread} non lues`,
    which: 'Quelles notifications',
    anyKind: 'Toute sorte',
    all: 'Toutes',
    unread: 'Non lues',
    kinds: { mention: 'Mentions', review: 'Relectures', task: 'Tâches' },
    kindOf: { mention: 'Vous appelle', review: 'Demande votre relecture', task: 'Une tâche pour vous' },
    andMore: (count: number) => fr(count, { one: 'et # autre', other: 'et # autres' }),
    list: 'Notifications',
    markAll: 'Tout marquer comme lu',
    markedAll: (count: number) => fr(count, { one: '# marquée comme lue', other: '# marquées comme lues' }),
    markedMany: 'Toutes marquées comme lues',
    markRead: 'Marquer comme lue',
    markUnread: 'Marquer comme non lue',
    toTopic: 'Aller à son sujet',
    gone: 'Ce message a été supprimé, ou vous ne pouvez plus le lire',
    none: 'Aucune notification',
    noneWhy: 'Qui écrit @vous, demande votre relecture ou vous donne une tâche vous appelle ici.',
    noneUnread: 'Rien de non lu',
    noneUnreadWhy: 'Vous avez vu tout ce qui vous appelle.',
    showAll: 'Tout afficher',
    width: 'Largeur du fil',
  },
});

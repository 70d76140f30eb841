import { defineWords } from '@tagloop/view';

export const words = defineWords({
  en: {
    title: 'Punch card',
    hours: 'Messages by weekday and hour',
    nothing: 'No messages to count',
    nothingWhy: 'Take another query, or wait for the first one.',
    more: 'Count older ones, too',
    counted: (count: number) => `${count} message${count === 1 ? '' : 's'}`,
    at: (count: number, day: string, hour: number) => `${count} · ${day}, ${hour}:00`,
  },
  fr: {
    title: 'Carte perforée',
    hours: 'Messages par jour et par heure',
    nothing: 'Aucun message à compter',
    nothingWhy: 'Prenez une autre requête, ou attendez le premier.',
    more: 'Compter aussi les plus anciens',
    counted: (count: number) => `${count} message${count < 2 ? '' : 's'}`,
    at: (count: number, day: string, hour: number) => `${count} · ${day}, ${hour} h`,
  },
});

/** Every single key that does something, with what it does: parts bind these and no others, the map on `?` shows them. */

import type { Stage } from '@tagloop/language/stages';
import { stages } from '@tagloop/language/stages';
import type { Locale } from '../words/dictionary.ts';

type Words = Readonly<Record<Locale, string>>;

interface KeyGroup {
  readonly title: Words;
  /** Two keys one after the other stand with a space between. */
  readonly keys: Readonly<Record<string, Words>>;
}

/** `G`, then this letter, leads to the stage. */
export const stageLetters: Readonly<Record<Stage, string>> = {
  plan: 'p',
  code: 'c',
  build: 'b',
  test: 't',
  release: 'r',
  deploy: 'd',
  monitor: 'm',
  feedback: 'f',
};

const everywhere = {
  'mod+k': { en: 'Search or jump to', fr: 'Chercher ou aller à' },
  '/': { en: 'Write a query', fr: 'Écrire une requête' },
  c: { en: 'Write a message', fr: 'Écrire un message' },
  '?': { en: 'This map', fr: 'Cette carte' },
  Escape: { en: 'Close the thread', fr: 'Fermer le fil' },
} as const;

const messages = {
  j: { en: 'Next message', fr: 'Message suivant' },
  k: { en: 'Message before', fr: 'Message précédent' },
  Enter: { en: 'Open the thread', fr: 'Ouvrir le fil' },
  o: { en: 'Show the replies below', fr: 'Montrer les réponses dessous' },
  r: { en: 'Reply', fr: 'Répondre' },
  x: { en: 'Select the message', fr: 'Choisir le message' },
  l: { en: 'Label it', fr: 'Étiqueter' },
  d: { en: 'Take it, or mark it done', fr: 'Prendre, ou terminer' },
  p: { en: 'Pin it, or take the pin out', fr: 'Épingler, ou désépingler' },
  m: { en: 'Move it', fr: 'Déplacer' },
  Backspace: { en: 'Delete it', fr: 'Supprimer' },
  e: { en: 'Notification read or unread', fr: 'Notification lue ou non lue' },
} as const;

const alerts = {
  t: { en: 'Take it, or give it back', fr: 'Prendre, ou rendre' },
  s: { en: 'Silence it, or end that', fr: 'Mettre en sourdine, ou y mettre fin' },
} as const;

const screens = {
  'g l': { en: 'Loop', fr: 'Boucle' },
  'g n': { en: 'Notifications', fr: 'Notifications' },
  'g k': { en: 'My tasks', fr: 'Mes tâches' },
  'g s': { en: 'Search', fr: 'Recherche' },
  'g y': { en: 'Settings', fr: 'Réglages' },
} as const;

const ofStages: Readonly<Record<`g ${string}`, Words>> = Object.fromEntries(
  stages.map((stage) => {
    const name = stage.charAt(0).toUpperCase() + stage.slice(1);
    return [`g ${stageLetters[stage]}`, { en: name, fr: name }];
  }),
);

export type KnownKey = keyof typeof everywhere | keyof typeof messages | keyof typeof alerts | `g ${string}`;

export const keyMap: readonly KeyGroup[] = [
  { title: { en: 'Everywhere', fr: 'Partout' }, keys: everywhere },
  { title: { en: 'Messages', fr: 'Messages' }, keys: messages },
  { title: { en: 'Alerts', fr: 'Alertes' }, keys: alerts },
  { title: { en: 'Go to', fr: 'Aller à' }, keys: screens },
  { title: { en: 'Stages', fr: 'Étapes' }, keys: ofStages },
];

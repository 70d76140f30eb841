import { defineWords } from '../../../words/dictionary.ts';
import { plural } from '../../../words/plural.ts';

const en = plural('en');
const fr = plural('fr');

export const firstWords = defineWords({
  en: {
    title: 'First topics',
    loop: 'Loop',
    heading: 'A topic for each stage of the loop',
    why: 'Each gets its stage, the view made for it, and an intake: an address that your tools post to. All of it can be changed later.',
    stage: (name: string) => `Stage ${name}`,
    view: (name: string) => `Opens as ${name}`,
    senderOf: (topic: string) => `Who sends to ${topic}`,
    noSender: 'Nobody yet',
    make: (count: number) => en(count, { one: 'Make # topic', other: 'Make # topics' }),
    done: (count: number) => en(count, { one: '# topic is ready', other: '# topics are ready' }),
    once: 'Addresses and secrets are shown this once: copy them before you leave this page.',
    copyAll: 'Copy all',
    copied: 'Copied',
    toLoop: 'Go to the loop',
    setUp: 'Set up the sender',
    address: 'Address',
    secret: 'Signing secret',
    byHand: 'Or by hand',
  },
  fr: {
    title: 'Premiers sujets',
    loop: 'Boucle',
    heading: 'Un sujet pour chaque étape de la boucle',
    why: 'Chacun reçoit son étape, la vue faite pour elle, et une entrée : une adresse à laquelle vos outils envoient. Tout cela peut changer plus tard.',
    stage: (name: string) => `Étape ${name}`,
    view: (name: string) => `S’ouvre en ${name}`,
    senderOf: (topic: string) => `Qui envoie à ${topic}`,
    noSender: 'Personne encore',
    make: (count: number) => fr(count, { one: 'Créer # sujet', other: 'Créer # sujets' }),
    done: (count: number) => fr(count, { one: '# sujet est prêt', other: '# sujets sont prêts' }),
    once: 'Adresses et secrets sont montrés cette seule fois : copiez-les avant de quitter la page.',
    copyAll: 'Tout copier',
    copied: 'Copié',
    toLoop: 'Aller à la boucle',
    setUp: 'Régler l’émetteur',
    address: 'Adresse',
    secret: 'Secret de signature',
    byHand: 'Ou à la main',
  },
});

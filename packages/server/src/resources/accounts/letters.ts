/** The letters that the hub writes, in the language of whom they are for. */

import type { Language } from '../users/contract.ts';

interface Written {
  readonly subject: string;
  readonly text: string;
}

export interface LetterFacts {
  /** How people call the hub: its host. */
  readonly hub: string;
  readonly link: string;
  /** Until when the link can be used, ms since 1970. */
  readonly until: number;
}

type Letters = {
  readonly [Name in 'invitation' | 'verification' | 'reset' | 'address']: (facts: LetterFacts) => Written;
} & {
  /** Somebody signs up with the address of a person who is here already. */
  readonly known: (facts: { readonly hub: string; readonly name: string; readonly link: string }) => Written;
  /** To the former address, when another one took its place. */
  readonly readdressed: (facts: { readonly hub: string; readonly name: string }) => Written;
};

/** Times in letters are UTC: the hub does not know where they are read. */
function timeIn(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at);
}

export const letters: Readonly<Record<Language, Letters>> = {
  en: {
    invitation: ({ hub, link, until }) => ({
      subject: `You are invited to Tagloop on ${hub}`,
      text: `You are invited to Tagloop on ${hub}.

Make your account here:
${link}

The link works once, until ${timeIn('en-GB', until)} UTC.
`,
    }),
    verification: ({ hub, link, until }) => ({
      subject: `Your account on ${hub}`,
      text: `Somebody, probably you, wants an account on Tagloop on ${hub} with this address.

Go on here:
${link}

The link works once, until ${timeIn('en-GB', until)} UTC. If it was not you, there is nothing to do.
`,
    }),
    reset: ({ hub, link, until }) => ({
      subject: `A new password for ${hub}`,
      text: `Somebody, probably you, asked for a new password for your account on Tagloop on ${hub}.

Choose it here:
${link}

The link works once, until ${timeIn('en-GB', until)} UTC. If it was not you, your password stays as it is.
`,
    }),
    address: ({ hub, link, until }) => ({
      subject: `Your mail address on ${hub}`,
      text: `Somebody, probably you, wants to use this address for an account on Tagloop on ${hub}.

Confirm it here:
${link}

The link works once, until ${timeIn('en-GB', until)} UTC. If it was not you, there is nothing to do.
`,
    }),
    readdressed: ({ hub, name }) => ({
      subject: `Your mail address on ${hub}`,
      text: `Your account "${name}" on Tagloop on ${hub} has another mail address from now on. This one is no longer used.

If it was not you, tell an admin of the hub.
`,
    }),
    known: ({ hub, name, link }) => ({
      subject: `Your account on ${hub}`,
      text: `Somebody, probably you, wants an account on Tagloop on ${hub} with this address. You have one already: "${name}".

Sign in here, or ask for a new password:
${link}
`,
    }),
  },
  fr: {
    invitation: ({ hub, link, until }) => ({
      subject: `Invitation à Tagloop sur ${hub}`,
      text: `Vous êtes invité à Tagloop sur ${hub}.

Créez votre compte ici :
${link}

Le lien marche une fois, jusqu’au ${timeIn('fr', until)} UTC.
`,
    }),
    verification: ({ hub, link, until }) => ({
      subject: `Votre compte sur ${hub}`,
      text: `Quelqu’un, sans doute vous, veut un compte Tagloop sur ${hub} avec cette adresse.

Continuez ici :
${link}

Le lien marche une fois, jusqu’au ${timeIn('fr', until)} UTC. Si ce n’était pas vous, il n’y a rien à faire.
`,
    }),
    reset: ({ hub, link, until }) => ({
      subject: `Un nouveau mot de passe pour ${hub}`,
      text: `Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte Tagloop sur ${hub}.

Choisissez-le ici :
${link}

Le lien marche une fois, jusqu’au ${timeIn('fr', until)} UTC. Si ce n’était pas vous, votre mot de passe reste tel quel.
`,
    }),
    address: ({ hub, link, until }) => ({
      subject: `Votre adresse sur ${hub}`,
      text: `Quelqu’un, sans doute vous, veut utiliser cette adresse pour un compte Tagloop sur ${hub}.

Confirmez-la ici :
${link}

Le lien marche une fois, jusqu’au ${timeIn('fr', until)} UTC. Si ce n’était pas vous, il n’y a rien à faire.
`,
    }),
    readdressed: ({ hub, name }) => ({
      subject: `Votre adresse sur ${hub}`,
      text: `Votre compte « ${name} » Tagloop sur ${hub} a désormais une autre adresse. Celle-ci ne sert plus.

Si ce n’était pas vous, prévenez un admin du hub.
`,
    }),
    known: ({ hub, name, link }) => ({
      subject: `Votre compte sur ${hub}`,
      text: `Quelqu’un, sans doute vous, veut un compte Tagloop sur ${hub} avec cette adresse. Vous en avez déjà un : « ${name} ».

Connectez-vous ici, ou demandez un nouveau mot de passe :
${link}
`,
    }),
  },
};

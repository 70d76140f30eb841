/** What one can do from anywhere: to add an action, add an entry to the list. */

import type { MantineColorScheme } from '@mantine/core';
import {
  type Icon,
  IconBaselineDensityMedium,
  IconBaselineDensitySmall,
  IconBell,
  IconBellOff,
  IconChecks,
  IconDeviceDesktop,
  IconKeyboard,
  IconLanguage,
  IconLink,
  IconLogout,
  IconMoon,
  IconPencil,
  IconPlus,
  IconStar,
  IconStarOff,
  IconSun,
} from '@tabler/icons-react';
import type { Density } from '../../data/session.tsx';
import type { Topic } from '../../data/topics.ts';
import type { Locale } from '../../words/dictionary.ts';
import type { PaletteWords } from './words.ts';

/** What an action may look at and do. */
export interface ActionContext {
  /** Where the reader is. */
  readonly topic: Topic | null;
  readonly isStarred: boolean;
  readonly isMuted: boolean;
  readonly scheme: MantineColorScheme;
  readonly locale: Locale;
  readonly density: Density;
  go(href: string): void;
  setScheme(scheme: MantineColorScheme): void;
  chooseLocale(locale: Locale): void;
  chooseDensity(density: Density): void;
  star(kept: boolean): void;
  mute(muted: boolean): void;
  /** All topics unless told. */
  markRead(topicIds?: readonly string[]): void;
  copyAddress(): void;
  showKeys(): void;
  signOut(): void;
}

export interface Action {
  readonly id: string;
  readonly icon: Icon;
  readonly keys?: string;
  title(words: PaletteWords, context: ActionContext): string;
  /** Always unless told. */
  isOffered?(context: ActionContext): boolean;
  run(context: ActionContext): void;
}

const inTopic = ({ topic }: ActionContext) => topic !== null;

export const actions: readonly Action[] = [
  {
    id: 'write',
    icon: IconPencil,
    keys: 'c',
    title: (words) => words.write,
    isOffered: ({ topic }) => topic?.may.write ?? false,
    run: ({ go }) => go('#write'),
  },
  { id: 'newTopic', icon: IconPlus, title: (words) => words.newTopic, run: ({ go }) => go('/new-topic') },
  {
    id: 'read',
    icon: IconChecks,
    title: (words) => words.markTopicRead,
    isOffered: inTopic,
    run: ({ topic, markRead }) => topic && markRead([topic.id]),
  },
  { id: 'readAll', icon: IconChecks, title: (words) => words.markAllRead, run: ({ markRead }) => markRead() },
  {
    id: 'star',
    icon: IconStar,
    title: (words) => words.star,
    isOffered: (context) => inTopic(context) && !context.isStarred,
    run: ({ star }) => star(true),
  },
  {
    id: 'unstar',
    icon: IconStarOff,
    title: (words) => words.unstar,
    isOffered: (context) => inTopic(context) && context.isStarred,
    run: ({ star }) => star(false),
  },
  {
    id: 'mute',
    icon: IconBellOff,
    title: (words) => words.mute,
    isOffered: (context) => inTopic(context) && !context.isMuted,
    run: ({ mute }) => mute(true),
  },
  {
    id: 'unmute',
    icon: IconBell,
    title: (words) => words.unmute,
    isOffered: (context) => inTopic(context) && context.isMuted,
    run: ({ mute }) => mute(false),
  },
  { id: 'copyLink', icon: IconLink, title: (words) => words.copyLink, run: ({ copyAddress }) => copyAddress() },
  {
    id: 'light',
    icon: IconSun,
    title: (words) => words.light,
    isOffered: ({ scheme }) => scheme !== 'light',
    run: ({ setScheme }) => setScheme('light'),
  },
  {
    id: 'dark',
    icon: IconMoon,
    title: (words) => words.dark,
    isOffered: ({ scheme }) => scheme !== 'dark',
    run: ({ setScheme }) => setScheme('dark'),
  },
  {
    id: 'system',
    icon: IconDeviceDesktop,
    title: (words) => words.system,
    isOffered: ({ scheme }) => scheme !== 'auto',
    run: ({ setScheme }) => setScheme('auto'),
  },
  {
    id: 'compact',
    icon: IconBaselineDensitySmall,
    title: (words) => words.compact,
    isOffered: ({ density }) => density !== 'compact',
    run: ({ chooseDensity }) => chooseDensity('compact'),
  },
  {
    id: 'comfortable',
    icon: IconBaselineDensityMedium,
    title: (words) => words.comfortable,
    isOffered: ({ density }) => density !== 'comfortable',
    run: ({ chooseDensity }) => chooseDensity('comfortable'),
  },
  {
    id: 'language',
    icon: IconLanguage,
    title: (words) => words.otherLanguage,
    run: ({ locale, chooseLocale }) => chooseLocale(locale === 'en' ? 'fr' : 'en'),
  },
  { id: 'keys', icon: IconKeyboard, keys: '?', title: (words) => words.keys, run: ({ showKeys }) => showKeys() },
  { id: 'signOut', icon: IconLogout, title: (words) => words.signOut, run: ({ signOut }) => signOut() },
];

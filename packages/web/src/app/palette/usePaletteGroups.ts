import { useRecent } from '../../data/recent.ts';
import type { Topic } from '../../data/topics.ts';
import { useWords } from '../../words/locale.tsx';
import { type Entry, type Kind, prefixes } from './entry.ts';
import { type Fit, fitting } from './fuzzy.ts';
import { useActions } from './useActions.tsx';
import { useFoundEntries, useTagEntry } from './useMessageEntries.tsx';
import { usePlaces } from './usePlaces.tsx';
import { paletteWords } from './words.ts';

export interface FitGroup {
  readonly title: string;
  readonly fits: readonly Fit[];
}

interface Asked {
  readonly typed: string;
  readonly topic: Topic | null;
  /** What can be done to the message that is open. */
  readonly onMessage: readonly Entry[];
  showKeys(): void;
}

const mostRecent = 5;
const mostNarrowed = 100;

/** What fits, by kind; the kind with the best hit first. Nothing typed: what was looked at last first. */
export function usePaletteGroups({ typed, topic, onMessage, showKeys }: Asked): readonly FitGroup[] {
  const words = useWords(paletteWords);
  const { kind, text } = narrowed(typed);
  const recent = useRecent();
  const { screens, topics, queries, people, tags } = usePlaces();
  const actions = useActions(topic, showKeys);
  const typedTag = useTagEntry(kind === 'tag' ? text : '');
  const found = useFoundEntries(kind === undefined ? text : kind === 'tag' && text !== '' ? `#${text}` : '');

  const group = (title: string, entries: readonly Entry[], most: number): FitGroup => ({
    title,
    fits: fitting(entries, text).slice(0, kind === undefined ? most : mostNarrowed),
  });
  const asTheyAre = (title: string, entries: readonly Entry[]): FitGroup => ({ title, fits: fitting(entries, '') });
  return listed().filter(({ fits }) => fits.length > 0);

  /** What is typed stands there already. */
  function isOther({ title }: Entry): boolean {
    return title !== text.trim();
  }

  function listed(): readonly FitGroup[] {
    switch (kind) {
      case 'place':
        return [group(words.goTo, [...topics, ...queries, ...screens], mostNarrowed)];
      case 'person':
        return [group(words.people, people, mostNarrowed)];
      case 'action':
        return [group(words.actions, [...onMessage, ...actions], mostNarrowed)];
      case 'tag':
        return [
          { title: words.tags, fits: [...fitting(typedTag, ''), ...fitting(tags.filter(isOther), text)] },
          asTheyAre(words.messages, found.messages),
        ];
      case undefined:
        break;
    }
    if (text.trim() === '') {
      const last = recent.flatMap((id) => topics.find((each) => each.id === id && id !== topic?.id) ?? []);
      return [
        asTheyAre(words.onThis, onMessage),
        asTheyAre(words.recent, last.slice(0, mostRecent)),
        asTheyAre(words.savedQueries, queries.slice(0, mostRecent)),
        asTheyAre(words.goTo, screens),
        asTheyAre(words.actions, actions),
      ];
    }
    const best = [
      group(words.onThis, onMessage, 4),
      group(words.goTo, [...topics, ...screens], 6),
      group(words.savedQueries, queries, 4),
      group(words.people, people, 4),
      group(words.tags, tags, 3),
      group(words.actions, actions, 5),
    ].toSorted((a, b) => (b.fits[0]?.score ?? 0) - (a.fits[0]?.score ?? 0));
    return [...best, asTheyAre(words.messages, found.messages), asTheyAre(words.search, found.search)];
  }
}

/** The kind that the first letter narrows to, and the rest. */
export function narrowed(typed: string): { readonly kind: Kind | undefined; readonly text: string } {
  const [kind] = kinds.find(([, prefix]) => typed.startsWith(prefix)) ?? [];
  return { kind, text: kind === undefined ? typed : typed.slice(1) };
}

const kinds: readonly (readonly [Kind, string])[] = [
  ['tag', prefixes.tag],
  ['person', prefixes.person],
  ['place', prefixes.place],
  ['action', prefixes.action],
];

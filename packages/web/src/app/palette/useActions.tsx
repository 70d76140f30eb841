import { useRouter } from '@tanstack/react-router';
import { useToasts } from '../../components/Toasts.tsx';
import { useFavourites } from '../../data/favourites.ts';
import { useMuted } from '../../data/muted.ts';
import { useMarking } from '../../data/reading.ts';
import { useSession } from '../../data/session.tsx';
import type { Topic } from '../../data/topics.ts';
import { useAppearance } from '../../screens/appearance.ts';
import { useWords } from '../../words/locale.tsx';
import { type ActionContext, actions } from './actions.tsx';
import type { Entry } from './entry.ts';
import { paletteWords } from './words.ts';

/** The actions that make sense where the reader is. */
export function useActions(topic: Topic | null, showKeys: () => void): readonly Entry[] {
  const words = useWords(paletteWords);
  const { history } = useRouter();
  const { scheme, locale, density, chooseScheme, chooseLocale, chooseDensity } = useAppearance();
  const favourites = useFavourites();
  const muted = useMuted();
  const { markRead } = useMarking();
  const { signOut } = useSession();
  const toasts = useToasts();
  const attempt = (deed: Promise<unknown>) => void toasts.watch(deed);
  const context: ActionContext = {
    topic,
    isStarred: topic !== null && favourites.has({ kind: 'topic', id: topic.id }),
    isMuted: topic !== null && (muted.topics?.has(topic.id) ?? false),
    scheme,
    locale,
    density,
    go: (href) =>
      history.push(href.startsWith('#') ? `${window.location.pathname}${window.location.search}${href}` : href),
    setScheme: chooseScheme,
    chooseLocale,
    chooseDensity,
    star: (kept) => topic && attempt(favourites.set({ kind: 'topic', id: topic.id }, kept)),
    mute: (isMuted) => topic && attempt(muted.set(topic.id, isMuted)),
    markRead: (ids) => attempt(markRead(ids)),
    copyAddress: () =>
      attempt(navigator.clipboard.writeText(window.location.href).then(() => toasts.tell({ text: words.copied }))),
    showKeys,
    signOut: () => attempt(signOut()),
  };
  return actions
    .filter(({ isOffered }) => isOffered?.(context) ?? true)
    .map((action) => ({
      id: `action ${action.id}`,
      kind: 'action',
      icon: <action.icon size={18} stroke={1.75} aria-hidden />,
      title: action.title(words, context),
      keys: action.keys,
      run: () => action.run(context),
    }));
}

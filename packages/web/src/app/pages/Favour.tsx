import { IconBell, IconBellOff, IconStar, IconStarFilled } from '@tabler/icons-react';
import { IconButton } from '../../components/IconButton.tsx';
import { useToasts } from '../../components/Toasts.tsx';
import { type Favourite, useFavourites } from '../../data/favourites.ts';
import { useMuted } from '../../data/muted.ts';
import { useWords } from '../../words/locale.tsx';
import { appWords } from '../words.ts';

/** Keeps a topic or tag at hand in the sidebar. */
export function Star({ favourite }: { readonly favourite: Favourite }) {
  const words = useWords(appWords);
  const favourites = useFavourites();
  const toasts = useToasts();
  if (!favourites.value) return null;
  const isKept = favourites.has(favourite);
  return (
    <IconButton
      icon={isKept ? IconStarFilled : IconStar}
      name={isKept ? words.unstar : words.star}
      pressed={isKept}
      onClick={() => void toasts.watch(favourites.set(favourite, !isKept))}
    />
  );
}

/** Whether notifications come out of a topic. */
export function Bell({ topicId }: { readonly topicId: string }) {
  const words = useWords(appWords);
  const muted = useMuted();
  const toasts = useToasts();
  if (!muted.topics) return null;
  const isMuted = muted.topics.has(topicId);
  return (
    <IconButton
      icon={isMuted ? IconBellOff : IconBell}
      name={isMuted ? words.unmute : words.mute}
      pressed={isMuted}
      onClick={() => void toasts.watch(muted.set(topicId, !isMuted))}
    />
  );
}

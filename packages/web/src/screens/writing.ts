/** What a composer knows about the place that it writes to. */

import { useCallback, useMemo } from 'react';
import type { Writing } from '../components/Composer.tsx';
import { writingOffers } from '../components/composer/writingOffers.tsx';
import { useHub } from '../data/hub.tsx';
import { useSuggestions } from '../data/suggestions.ts';
import { useTopics } from '../data/topics.ts';
import { familiesIn } from './deeds.ts';

/** By the path of a topic, and the id of the root when it is a reply. The draft belongs to the person and the place. */
export function useWriting(): (topicPath: string, rootId?: string) => Writing {
  const { me } = useHub();
  const { value: topics } = useTopics();
  const suggestions = useSuggestions();
  const offers = useMemo(() => {
    const made = new Map<string, Writing['offers']>();
    return (path: string) => {
      const known =
        made.get(path) ??
        writingOffers({
          tags: () => suggestions.tags(path),
          people: suggestions.people,
          groups: suggestions.groups,
          emoji: async () => (await import('gemoji')).nameToEmoji,
        });
      made.set(path, known);
      return known;
    };
  }, [suggestions]);

  return useCallback(
    (path, rootId) => {
      const topic = topics?.find((each) => each.path.toLowerCase() === path.toLowerCase());
      return {
        offers: offers(path),
        maxLength: topic?.settings.maxLength,
        families: familiesIn(topic),
        draftKey: topic && `${me.user.id}:${rootId ?? topic.id}`,
      };
    },
    [me, topics, offers],
  );
}

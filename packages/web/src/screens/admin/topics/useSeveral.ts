import { useToasts } from '../../../components/Toasts.tsx';
import type { ManagedTopic } from '../../../data/managed.ts';
import { useTopicDeeds } from '../../../data/topicSettings.ts';
import { useWords } from '../../../words/locale.tsx';
import { topicsWords } from './words.ts';

interface Several {
  archive(topics: readonly ManagedTopic[], archived: boolean): Promise<void>;
  remove(topics: readonly ManagedTopic[]): Promise<void>;
}

/** Deeds on several topics, one behind the other; what was refused is told by its path, and hinders no other. */
export function useSeveral(): Several {
  const words = useWords(topicsWords);
  const deeds = useTopicDeeds();
  const { tell, fail } = useToasts();

  async function each(topics: readonly ManagedTopic[], deed: (topic: ManagedTopic) => Promise<void>) {
    const done: ManagedTopic[] = [];
    for (const topic of topics) {
      try {
        await deed(topic);
        done.push(topic);
      } catch (error) {
        fail(words.refused(topic.path, error instanceof Error ? error.message : String(error)));
      }
    }
    return done;
  }

  async function archive(topics: readonly ManagedTopic[], archived: boolean): Promise<void> {
    const done = await each(topics, (topic) => deeds.archive(topic, archived));
    if (done.length === 0) return;
    tell({
      text: archived ? words.archived(done.length) : words.restored(done.length),
      ...(archived && { undo: () => void archive(done, false) }),
    });
  }

  return {
    archive,
    async remove(topics) {
      const done = await each(topics, deeds.remove);
      if (done.length > 0) tell({ text: words.removed(done.length) });
    },
  };
}

/** What the reader may do with messages, and what he is told when it fails. */

import { type Family, families } from '@tagloop/language/labels/families';
import { useCallback, useMemo } from 'react';
import type { MessageDeeds } from '../components/deeds.ts';
import { topicHref } from '../components/href.ts';
import { useToasts } from '../components/Toasts.tsx';
import { useHub } from '../data/hub.tsx';
import type { Message } from '../data/messages.ts';
import { type Topic, useTopics } from '../data/topics.ts';
import { useWrites } from '../data/writes.ts';
import { useWords } from '../words/locale.tsx';
import { screenWords } from './words.ts';

/** By the path of a topic; the same object until rights or words change. */
export function useDeeds(): (topicPath: string) => MessageDeeds<Message> {
  const { me } = useHub();
  const { value: topics } = useTopics();
  const writes = useWrites();
  const toasts = useToasts();
  const words = useWords(screenWords);

  const writable = useMemo(() => (topics ?? []).filter(({ may }) => may.write).map(({ path }) => path), [topics]);

  const make = useCallback(
    (topic: Topic | undefined): MessageDeeds<Message> => {
      const known = familiesIn(topic);
      const attempt = (write: Promise<unknown>) =>
        void write.catch((error: unknown) => toasts.fail(error instanceof Error ? error.message : String(error)));
      const path = topic?.path;
      return {
        mayWrite: topic?.may.write ?? false,
        mayReact: topic !== undefined && topic.archivedAt === null,
        mayChange: ({ author }) =>
          topic !== undefined &&
          topic.archivedAt === null &&
          (topic.may.admin || (topic.may.write && author.name === me.user.name)),
        reader: me.user.name,
        families: known,
        moveTo: writable.filter((each) => each !== path),
        label: (message, change) => attempt(writes.label(message, change, known)),
        like: (message, like) => attempt(writes.like(message, like)),
        vote: (message, vote) => attempt(writes.vote(message, vote)),
        pin: (message, pinned) => attempt(writes.pin(message, pinned)),
        task: (message, task) => attempt(writes.task(message, task)),
        redact: (message, position) => writes.redact(message, position),
        edit: (message, text) => writes.edit(message, text),
        move: (message, to) =>
          attempt(
            writes.move(message, to).then(() => {
              toasts.tell({ text: words.moved(to), undo: () => attempt(writes.move(message, message.topic)) });
            }),
          ),
        remove: (message) =>
          attempt(
            writes.remove(message).then(() => {
              toasts.tell({ text: words.deleted, undo: () => attempt(writes.restore(message.id)) });
            }),
          ),
        copyLink: (message) =>
          attempt(
            navigator.clipboard
              .writeText(window.location.origin + topicHref(message.topic, { m: message.id }))
              .then(() => toasts.tell({ text: words.copied })),
          ),
      };
    },
    [me, toasts, words, writes, writable],
  );

  return useMemo(() => {
    const made = new Map<string, MessageDeeds<Message>>();
    return (path) => {
      const key = path.toLowerCase();
      const deeds = made.get(key) ?? make(topics?.find((topic) => topic.path.toLowerCase() === key));
      made.set(key, deeds);
      return deeds;
    };
  }, [make, topics]);
}

/** Those that every topic has, and those that this one declares. */
export function familiesIn(topic: Topic | undefined): readonly Family[] {
  const own = Object.entries(topic?.settings.families ?? {}).map(([name, members]) => ({ name, members }));
  return [...families, ...own];
}

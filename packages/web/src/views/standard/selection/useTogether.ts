import type { LabelChange } from '@tagloop/language/labels/change';
import { useEffect, useRef } from 'react';
import type { MessageDeeds } from '../../../components/deeds.ts';
import { useToasts } from '../../../components/Toasts.tsx';
import type { Message } from '../../../data/messages.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import { standardWords } from '../words.ts';
import { backTo, doTogether } from './together.ts';

export interface TogetherScene {
  readonly deedsIn: (topicPath: string) => MessageDeeds<Message>;
  /** The message as it is now; undefined where the list does not show it any more. */
  readonly find: (id: string) => Message | undefined;
}

interface Deed<Result> {
  readonly may: (message: Message) => boolean;
  readonly act: (message: Message) => Promise<Result>;
  /** Takes it back. */
  readonly back: (before: Message, result: Result) => Promise<unknown>;
  readonly tell: (count: number) => string;
}

export interface Together {
  label(messages: readonly Message[], change: LabelChange): void;
  task(messages: readonly Message[], task: 'doing' | 'done'): void;
  pin(messages: readonly Message[], pinned: boolean): void;
  move(messages: readonly Message[], topicPath: string): void;
  remove(messages: readonly Message[]): void;
}

/** The same deed for many messages, told in one sentence and taken back by one click. */
export function useTogether({ deedsIn, find }: TogetherScene): Together {
  const writes = useWrites();
  const toasts = useToasts();
  const words = useWords(standardWords);
  /** Taking back happens later, in a list that went on. */
  const findNow = useRef(find);
  useEffect(() => {
    findNow.current = find;
  }, [find]);

  function tellRefused(count: number, reasons: readonly string[]): void {
    if (count > 0) toasts.fail([words.notDone(count), ...reasons].join(' '));
  }

  async function run<Result>(messages: readonly Message[], { may, act, back, tell }: Deed<Result>): Promise<void> {
    const allowed = messages.filter(may);
    const { done, refused } = await doTogether(allowed, act);
    const forbidden = messages.length - allowed.length;
    if (done.length > 0) {
      const undo = async () => {
        const undone = await doTogether(done, ({ item, result }) => {
          const [now, then] = [findNow.current(item.id), result];
          if (now && isMessage(then) && now.version !== then.version) throw new Error(words.changedMeanwhile);
          return back(item, result);
        });
        tellRefused(undone.refused.count, undone.refused.reasons);
      };
      toasts.tell({ text: tell(done.length), undo: () => void undo() });
    }
    tellRefused(refused.count + forbidden, forbidden > 0 ? [words.noRight, ...refused.reasons] : refused.reasons);
  }

  const mayWrite = ({ topic }: Message) => deedsIn(topic).mayWrite;
  const mayChange = (message: Message) => deedsIn(message.topic).mayChange(message);
  const relabel = (before: Message, after: Message) =>
    writes.label(after, backTo(before, after), deedsIn(after.topic).families);

  return {
    label: (messages, change) =>
      void run(messages, {
        may: mayWrite,
        act: (message) => writes.label(message, change, deedsIn(message.topic).families),
        back: relabel,
        tell: words.labelled,
      }),
    task: (messages, task) =>
      void run(messages, {
        may: (message) => mayWrite(message) && message.parentId === null,
        act: (message) => writes.task(message, task),
        back: relabel,
        tell: task === 'done' ? words.allDone : words.allTaken,
      }),
    pin: (messages, pinned) =>
      void run(messages, {
        may: (message) => mayWrite(message) && message.parentId === null,
        act: (message) => writes.pin(message, pinned),
        back: (message) => writes.pin(message, !pinned),
        tell: pinned ? words.allPinned : words.allUnpinned,
      }),
    move: (messages, topic) =>
      void run(messages, {
        may: (message) => mayChange(message) && message.parentId === null,
        act: (message) => writes.move(message, topic),
        back: (message) => writes.move(message, message.topic),
        tell: (count) => words.allMoved(count, topic),
      }),
    remove: (messages) =>
      void run(messages, {
        may: mayChange,
        act: (message) => writes.remove(message),
        back: ({ id }) => writes.restore(id),
        tell: words.allDeleted,
      }),
  };
}

function isMessage(result: unknown): result is Message {
  return typeof result === 'object' && result !== null && 'version' in result;
}

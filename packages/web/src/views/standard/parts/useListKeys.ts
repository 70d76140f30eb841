import type { RefObject } from 'react';
import { nextTask } from '../../../components/deeds.ts';
import { useKeys } from '../../../components/keys.ts';
import type { Message } from '../../../data/messages.ts';
import type { Selecting } from '../selection/useSelecting.ts';
import type { Together, TogetherScene } from '../selection/useTogether.ts';
import type { ListHandle } from './List.tsx';

interface ListKeys extends TogetherScene {
  readonly handle: RefObject<ListHandle | null>;
  readonly selecting: Selecting;
  readonly together: Together;
  readonly onMove: (messages: readonly Message[]) => void;
  readonly onUnfold: (id: string) => void;
}

/** The keys of a list: they are for the chosen messages, else for the one that has the focus. */
export function useListKeys({ handle, find, deedsIn, selecting, together, onMove, onUnfold }: ListKeys): void {
  const { chosen } = selecting;

  function current(): Message | undefined {
    const id = handle.current?.current();
    return id ? find(id) : undefined;
  }

  /** What may be done with all of them together, or with the one by itself. */
  function withThem(all: (messages: readonly Message[]) => void, one: (message: Message) => void): void {
    const message = chosen.length === 0 ? current() : undefined;
    if (message) one(message);
    else if (chosen.length > 0) all(chosen);
  }

  const mayWrite = ({ topic }: Message) => deedsIn(topic).mayWrite;
  const mayChange = (message: Message) => deedsIn(message.topic).mayChange(message);

  useKeys({
    j: () => handle.current?.move(1),
    k: () => handle.current?.move(-1),
    o() {
      const message = current();
      if (message) onUnfold(message.id);
    },
    x() {
      const message = current();
      if (message) selecting.check(message.id, false);
    },
    l: () => press(chosen.length > 0 ? '[data-deed="label-all"]' : '[data-line]:focus-within [data-deed="label"]'),
    d: () =>
      withThem(
        (messages) => together.task(messages, messages.every((each) => nextTask(each) === 'done') ? 'done' : 'doing'),
        (message) => {
          const task = nextTask(message);
          if (task && mayWrite(message)) deedsIn(message.topic).task(message, task);
        },
      ),
    p: () =>
      withThem(
        (messages) => together.pin(messages, !messages.every(({ pinned }) => pinned)),
        (message) => mayWrite(message) && deedsIn(message.topic).pin(message, !message.pinned),
      ),
    m: () =>
      withThem(
        (messages) => messages.some(mayChange) && onMove(messages),
        (message) => mayChange(message) && onMove([message]),
      ),
    Backspace: () =>
      withThem(together.remove, (message) => mayChange(message) && deedsIn(message.topic).remove(message)),
    ...(chosen.length > 0 && { Escape: selecting.none }),
  });
}

/** Menus open where their button is. */
function press(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.click();
}

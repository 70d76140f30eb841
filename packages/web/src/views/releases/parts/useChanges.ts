import { withAttributes } from '@tagloop/language/vocabulary/attributes';
import type { ReleaseState } from '@tagloop/language/vocabulary/release';
import { underSection, writeReleaseEntry, writeWeekEntry } from '@tagloop/language/vocabulary/releaseEntry';
import { useCallback, useMemo } from 'react';
import { useUndoable } from '../../../components/useUndoable.ts';
import type { Message } from '../../../data/messages.ts';
import { useWrites } from '../../../data/writes.ts';
import { useWords } from '../../../words/locale.tsx';
import { releasesWords } from '../words.ts';
import type { Block, Item } from './blocks.ts';

export interface Changes {
  /** Throws when the hub refuses. */
  addItem(block: Block<Message>, section: string, text: string): Promise<void>;
  /** Puts an item under a heading of its own or another block. */
  moveItem(item: Item<Message>, from: Block<Message>, to: Block<Message>, section: string): void;
  setState(block: Block<Message>, state: ReleaseState): void;
  setAttributes(block: Block<Message>, attributes: readonly string[]): void;
}

/** What people change in the blocks, each by an ordinary operation that can be taken back. */
export function useChanges(blocks: readonly Block<Message>[]): Changes {
  const writes = useWrites();
  const words = useWords(releasesWords);
  const find = useCallback((id: string) => messageIn(blocks, id), [blocks]);
  const undoable = useUndoable(find, words.changedMeanwhile);

  return useMemo(() => {
    function moveWithin({ message }: Item<Message>, section: string): void {
      undoable(
        () => writes.edit(message, underSection(message.text, section)),
        words.movedTo(words.section(section)),
        (done) => writes.edit(done, message.text),
      );
    }

    function moveOver({ message }: Item<Message>, { root, name }: Block<Message>, section: string): void {
      // Written there before it goes here: nothing is lost when one of both is refused.
      async function carry(): Promise<Message> {
        const text = underSection(message.text, section);
        const copy = await writes.post({ topic: root.topic, parentId: root.id, text, labels: message.labels });
        await writes.remove(message);
        return copy;
      }
      undoable(carry, words.movedTo(`${name}, ${words.section(section)}`), async (copy) => {
        await writes.restore(message.id);
        await writes.remove(copy);
      });
    }

    return {
      async addItem({ root, kind }, section, text) {
        const write = kind === 'week' ? writeWeekEntry : writeReleaseEntry;
        const head = write({ section, stories: [], text: '' }).trim();
        await writes.post({ topic: root.topic, parentId: root.id, text: `${head} ${text}` });
      },
      moveItem: (item, from, to, section) =>
        from.root.id === to.root.id ? moveWithin(item, section) : moveOver(item, to, section),
      setState: ({ root, state: before }, state) =>
        undoable(
          () => writes.label(root, { set: [{ text: state }] }),
          words.isNow(words.states[state]),
          (done) => writes.label(done, before ? { set: [{ text: before }] } : { remove: [state] }),
        ),
      setAttributes: ({ root, name }, attributes) =>
        undoable(
          () => writes.edit(root, withAttributes(root.text, attributes)),
          words.attributesChanged(name),
          (done) => writes.edit(done, root.text),
        ),
    };
  }, [undoable, words, writes]);
}

function messageIn(blocks: readonly Block<Message>[], id: string): Message | undefined {
  const all = blocks.flatMap(({ root, sections }) => [
    root,
    ...sections.flatMap(({ items }) => items.map(({ message }) => message)),
  ]);
  return all.find((message) => message.id === id);
}

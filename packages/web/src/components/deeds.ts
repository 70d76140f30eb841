import type { LabelChange } from '@tagloop/language/labels/change';
import type { Family } from '@tagloop/language/labels/families';
import type { ShownMessage } from './shapes.ts';

export type Task = 'doing' | 'done' | 'none';
export type Vote = 'up' | 'down' | 'none';

/** What may be done with the messages of a topic. Links can always be copied. */
export interface MessageDeeds<M extends ShownMessage = ShownMessage> {
  /** Labels, tasks, pins, replies. */
  readonly mayWrite: boolean;
  /** Likes and votes: who reads may, unless the topic is archived. */
  readonly mayReact: boolean;
  /** Edit, delete, move: the author and the admins of the topic. */
  mayChange(message: M): boolean;
  /** Name of the reader. */
  readonly reader: string;
  /** All that count in the topic. */
  readonly families: readonly Family[];
  /** Paths of the topics to which a thread can be moved. */
  readonly moveTo: readonly string[];
  label(message: M, change: LabelChange): void;
  like(message: M, like: boolean): void;
  vote(message: M, vote: Vote): void;
  pin(message: M, pinned: boolean): void;
  task(message: M, task: Task): void;
  move(message: M, topicPath: string): void;
  remove(message: M): void;
  copyLink(message: M): void;
  /** Empties a former text for good: the one that the event at this position of the history brought. */
  redact(message: M, position: number): Promise<unknown>;
  /** Throws when the hub refuses. */
  edit(message: M, text: string): Promise<unknown>;
}

/** The next sensible step of a thing that is open or being done; null where there is none. */
export function nextTask({ labels, parentId }: ShownMessage): Task | null {
  if (parentId !== null) return null;
  const texts = labels.map(({ text }) => text);
  if (texts.some((text) => text === 'doing' || text.startsWith('doing:'))) return 'done';
  return texts.includes('open') ? 'doing' : null;
}

/** What the reader's vote is now. */
export function voteOf({ votersUp, votersDown }: ShownMessage, reader: string): Vote {
  return votersUp.includes(reader) ? 'up' : votersDown.includes(reader) ? 'down' : 'none';
}

import { useCallback, useEffect, useRef } from 'react';
import { useToasts } from './Toasts.tsx';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

type Undoable<M> = (act: () => Promise<M>, text: string, back: (done: M) => Promise<unknown>) => void;

/**
 * Does something to a message, tells it, and offers to take it back; that is refused when somebody changed the message
 * meanwhile, and failures are told.
 * @param find the message as it is now; undefined where it is not shown any more
 * @param changedMeanwhile what is told then
 */
export function useUndoable<M extends Versioned>(
  find: (id: string) => M | undefined,
  changedMeanwhile: string,
): Undoable<M> {
  const toasts = useToasts();
  /** Taking back happens later, on a page that went on. */
  const findNow = useRef(find);
  useEffect(() => {
    findNow.current = find;
  }, [find]);

  return useCallback(
    (act, text, back) => {
      async function undo(done: M): Promise<void> {
        const now = findNow.current(done.id);
        if (now && now.version !== done.version) throw new Error(changedMeanwhile);
        await back(done);
      }
      async function run(): Promise<void> {
        const done = await act();
        toasts.tell({ text, undo: () => void toasts.watch(undo(done)) });
      }
      void toasts.watch(run());
    },
    [toasts, changedMeanwhile],
  );
}

import { useState } from 'react';

interface Completeness {
  readonly isComplete: boolean;
  /** A list of the form says whether each of its lines has a name of its own. */
  tell(list: string, isComplete: boolean): void;
}

/** Whether all lists of a form can be saved. @param epoch another one when the form begins anew, with what is there */
export function useComplete(epoch: string): Completeness {
  const [broken, setBroken] = useState<{ readonly epoch: string; readonly lists: readonly string[] }>({
    epoch,
    lists: [],
  });
  const lists = broken.epoch === epoch ? broken.lists : [];
  return {
    isComplete: lists.length === 0,
    tell(list, isComplete) {
      const others = lists.filter((each) => each !== list);
      setBroken({ epoch, lists: isComplete ? others : [...others, list] });
    },
  };
}

import { useCallback, useMemo, useReducer } from 'react';
import type { Message } from '../../../data/messages.ts';
import { extended, nothing, type Selection, shownOf, toggled } from './selection.ts';

type Step =
  | { readonly kind: 'check'; readonly id: string; readonly isRange: boolean }
  | { readonly kind: 'all' }
  | { readonly kind: 'none' };

export interface Selecting {
  readonly ids: ReadonlySet<string>;
  /** In the order of the list. */
  readonly chosen: readonly Message[];
  /** Always the same function. */
  readonly check: (id: string, isRange: boolean) => void;
  readonly all: () => void;
  readonly none: () => void;
}

/** What is chosen of the messages that are shown; what goes from the list is chosen no longer. */
export function useSelecting(shown: readonly Message[]): Selecting {
  const [selection, step] = useReducer((before: Selection, next: Step): Selection => {
    switch (next.kind) {
      case 'check': {
        const order = idsOf(shown);
        const kept = shownOf(before, order);
        return next.isRange ? extended(kept, next.id, order) : toggled(kept, next.id);
      }
      case 'all':
        return { ...before, ids: new Set(idsOf(shown)) };
      case 'none':
        return nothing;
    }
  }, nothing);
  const chosen = useMemo(
    () => (selection.ids.size === 0 ? [] : shown.filter(({ id }) => selection.ids.has(id))),
    [shown, selection],
  );
  return {
    ids: selection.ids,
    chosen,
    check: useCallback((id, isRange) => step({ kind: 'check', id, isRange }), []),
    all: useCallback(() => step({ kind: 'all' }), []),
    none: useCallback(() => step({ kind: 'none' }), []),
  };
}

/** A message that is only on its way cannot be chosen. */
function idsOf(messages: readonly Message[]): string[] {
  return messages.flatMap(({ id, version }) => (version === 0 ? [] : [id]));
}

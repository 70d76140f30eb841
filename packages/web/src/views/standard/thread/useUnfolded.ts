import { useCallback, useMemo } from 'react';
import type { Scene } from '../../view.ts';

export interface Unfolding {
  /** Those whose replies stand below their row. */
  readonly unfolded: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
}

/** Kept in the address, so that a link shows the same replies. */
export function useUnfolded({ state, setState }: Pick<Scene, 'state' | 'setState'>): Unfolding {
  const { unfolded: stored = '' } = state;
  const unfolded = useMemo(() => new Set(stored.split(',').filter(Boolean)), [stored]);
  const toggle = useCallback(
    (id: string) => {
      const others = [...unfolded].filter((each) => each !== id);
      const next = unfolded.has(id) ? others : [...others, id];
      setState({ unfolded: next.join(',') || undefined });
    },
    [unfolded, setState],
  );
  return { unfolded, toggle };
}

import { useCallback } from 'react';
import { useToasts } from './Toasts.tsx';

/** Runs what a button does, and tells in a toast when it is refused. */
export function useAct(): (deed: () => Promise<void>) => void {
  const { fail } = useToasts();
  return useCallback(
    (deed) =>
      void deed().catch((error: unknown) => {
        fail(error instanceof Error ? error.message : String(error));
      }),
    [fail],
  );
}

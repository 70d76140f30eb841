import { useCallback } from 'react';
import { useToasts } from '../../../components/Toasts.tsx';

/** Puts a text into the clipboard and tells it. */
export function useCopy(): (text: string, told: string) => void {
  const { tell, watch } = useToasts();
  return useCallback(
    (text, told) => void watch(navigator.clipboard.writeText(text).then(() => tell({ text: told }))),
    [tell, watch],
  );
}

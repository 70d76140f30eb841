/** Reads again and again, for what the hub's feed does not tell of, such as deliveries: they are no events. */

import { useEffect } from 'react';

const every = 3_000;

/** While the page is seen. */
export function useRepeated(read: (() => void) | undefined): void {
  useEffect(() => {
    if (!read) return;
    const timer = setInterval(() => !document.hidden && read(), every);
    return () => clearInterval(timer);
  }, [read]);
}

import { useEffect } from 'react';

const badge = /^\(\d+\) /;

/** Tells a number before the title of the page, which is seen while it is behind other tabs. */
export function useTitleBadge(count: number): void {
  useEffect(() => {
    const bare = () => document.title.replace(badge, '');
    document.title = count > 0 ? `(${count}) ${bare()}` : bare();
    return () => {
      document.title = bare();
    };
  }, [count]);
}

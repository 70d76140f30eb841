/** Turns clicks on plain links of the app into changes of page, so that no part has to know the router. */

import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

export function useInternalLinks(): void {
  const { history } = useRouter();
  useEffect(() => {
    function follow(event: MouseEvent): void {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !isPlainClick(event) || !isInside(link)) return;
      event.preventDefault();
      history.push(link.pathname + link.search + link.hash);
    }
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [history]);
}

function isPlainClick(event: MouseEvent): boolean {
  return (
    event.button === 0 &&
    !event.defaultPrevented &&
    !event.metaKey &&
    !event.ctrlKey &&
    !event.shiftKey &&
    !event.altKey
  );
}

/** Pages of the app, not of the hub's API beside it. */
function isInside(link: HTMLAnchorElement): boolean {
  return (
    link.href !== '' &&
    link.target === '' &&
    !link.hasAttribute('download') &&
    link.origin === window.location.origin &&
    !/^\/(?:api|in)\//.test(link.pathname)
  );
}

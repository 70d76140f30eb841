/** Single keys that do something on a page. */

import { useEffect, useEffectEvent } from 'react';

/** `{ j: next, '/': search, Escape: close }`, by what the key writes, in small letters. Not while somebody types. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}

/** Also inside of a menu or dialog, which has keys of its own. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, [role="menu"], [role="dialog"]') !== null
  );
}

/** Single keys that do something on a page. */

import { useEffect, useEffectEvent } from 'react';
import type { KnownKey } from './keyMap.ts';

type Bindings = Readonly<Partial<Record<KnownKey, () => void>>>;

/** Ms within which the second of two keys counts. */
const togetherMs = 1_500;
const bound = new Set<() => Bindings>();
/** The first of two keys. */
let first: { readonly key: string; readonly at: number } | null = null;

/**
 * `{ j: next, '/': search, 'g b': goToBuild }`, by what the key writes, in small letters. Not while somebody types.
 * Where two parts bind the same, the one that was there first has it.
 */
export function useKeys(keys: Bindings): void {
  const now = useEffectEvent(() => keys);
  useEffect(() => {
    const get = () => now();
    if (bound.size === 0) document.addEventListener('keydown', press);
    bound.add(get);
    return () => {
      bound.delete(get);
      if (bound.size === 0) document.removeEventListener('keydown', press);
    };
  }, []);
}

function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const both = first && event.timeStamp - first.at < togetherMs ? `${first.key} ${key}` : null;
  first = null;
  const act = (both !== null && actionOf(both)) || actionOf(key);
  if (act) {
    event.preventDefault();
    act();
  } else if (isFirst(key)) {
    first = { key, at: event.timeStamp };
  }
}

function actionOf(key: string): (() => void) | undefined {
  for (const bindings of bound) {
    const [, act] = Object.entries(bindings()).find(([name]) => name === key) ?? [];
    if (act) return act;
  }
  return undefined;
}

function isFirst(key: string): boolean {
  return [...bound].some((bindings) => Object.keys(bindings()).some((name) => name.startsWith(`${key} `)));
}

const fields =
  'input:not([type="checkbox"]), textarea, select, [contenteditable="true"], [role="menu"], [role="dialog"]';

/** Also inside of a menu or dialog, which has keys of its own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(fields) !== null;
}

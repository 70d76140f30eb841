import type { RefObject } from 'react';
import { useKeys } from './keys.ts';

/** `J` and `K` walk the rows of a list, from the one that is open on: the link of each carries `data-row-link`. */
export function useRowKeys(list: RefObject<HTMLElement | null>): void {
  function move(rows: number): void {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-row-link]') ?? [])];
    const focused = links.findIndex((link) => link.matches(':focus'));
    const at = focused >= 0 ? focused : links.findIndex((link) => link.matches('[aria-current]'));
    links[Math.min(links.length - 1, Math.max(0, at < 0 ? 0 : at + rows))]?.focus();
  }

  useKeys({ j: () => move(1), k: () => move(-1) });
}

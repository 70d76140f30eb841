import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';
import type { Message } from '../../../data/messages.ts';

/** Marks what scrolls around lists of cards: the column, or the whole board where lanes cut it. */
export const scrolls = { 'data-scrolls-cards': '' };

/** Px between two cards, and below the last one. */
const gap = 8;
/** Px of a card with a line or two. */
const usual = 84;

type CardWindow = Virtualizer<HTMLElement, HTMLElement>;

/**
 * The cards that are in sight or nearly so, of a list that stands anywhere in what scrolls.
 *
 * @param held a card that stays whatever is in sight: a finger that drags it would lose it otherwise
 * @param isAlone whether no other list stands beside it in what scrolls
 */
export function useCardWindow(
  list: RefObject<HTMLElement | null>,
  cards: readonly Message[],
  held: string | null,
  isAlone: boolean,
): CardWindow {
  const getItemKey = useCallback((index: number) => cards[index]?.id ?? index, [cards]);
  const window: CardWindow = useVirtualizer<HTMLElement, HTMLElement>({
    count: cards.length,
    getScrollElement: () => list.current?.closest<HTMLElement>('[data-scrolls-cards]') ?? null,
    getItemKey,
    estimateSize: () => usual,
    gap,
    paddingEnd: gap,
    overscan: 4,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      const at = held === null ? -1 : cards.findIndex(({ id }) => id === held);
      return at < 0 || seen.includes(at) ? seen : [...seen, at].toSorted((a, b) => a - b);
    },
    observeElementOffset: ({ scrollElement }, tell) => {
      if (!scrollElement) return;
      const onMove = () => tell(scrolledPast(list.current, scrollElement), false);
      onMove();
      scrollElement.addEventListener('scroll', onMove, { passive: true });
      // What stands above the list may grow.
      const sizes = new ResizeObserver(onMove);
      for (const part of scrollElement.children) sizes.observe(part);
      return () => {
        scrollElement.removeEventListener('scroll', onMove);
        sizes.disconnect();
      };
    },
    scrollToFn: (offset, { adjustments = 0, behavior }, { scrollElement }) =>
      scrollElement?.scrollBy({
        top: offset + adjustments - scrolledPast(list.current, scrollElement),
        behavior,
      }),
  });
  // Beside others, what one list holds above the sight need not move the rest.
  if (!isAlone) window.shouldAdjustScrollPositionOnItemSizeChange = () => false;
  return window;
}

/** @returns px of the list above the upper edge of what scrolls; below 0 where the list begins further down */
function scrolledPast(list: HTMLElement | null, scroller: HTMLElement): number {
  return list ? scroller.getBoundingClientRect().top - list.getBoundingClientRect().top : 0;
}

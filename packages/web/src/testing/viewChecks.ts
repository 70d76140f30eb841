/** What the suite of views looks for in a page. */

import type { Locator, Page } from 'playwright-core';
import { axeOf } from './axe.ts';

export async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await axeOf(page).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}

/** What makes the page wider than the screen, unless it can be scrolled to inside the page. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const isCut = (element: Element): boolean => {
      const parent = element.parentElement;
      if (!parent) return false;
      return ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(parent).overflowX) || isCut(parent);
    };
    const wide = [...document.querySelectorAll('[data-view] *')].filter((element) => {
      return element.getBoundingClientRect().right > clientWidth + 1 && !isCut(element);
    });
    const page = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide`] : [];
    return [...page, ...wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 200))];
  });
}

/** Elements that show a hand and that no key reaches: neither in the order of Tab, nor in a group that is. */
export function clickableWithoutKeys(area: Locator): Promise<string[]> {
  return area.evaluate((view) => {
    const reached = 'a[href], button, input, select, textarea, summary, label, [tabindex]';
    const isDead = (element: Element) => {
      if (getComputedStyle(element).cursor !== 'pointer' || element.closest('[disabled]')) return false;
      const target = element.closest(reached);
      if (!target || !view.contains(target)) return true;
      if (!(target instanceof HTMLElement) || target.tabIndex >= 0 || target.tagName === 'LABEL') return false;
      // One of a group, of which one is in the order of Tab and keys go from one to the next.
      const group = target.closest('[role=row], [role=grid], [role=tablist], [role=listbox], [role=toolbar], article');
      return !group?.querySelector('a[href]:not([tabindex="-1"]), button:not([tabindex="-1"]), [tabindex="0"]');
    };
    return [...view.querySelectorAll('*')].filter(isDead).map((element) => element.outerHTML.slice(0, 200));
  });
}

/** Links to anywhere but http, https, mailto, xmpp. */
export function strangeLinks(area: Locator): Promise<string[]> {
  return area.evaluate((view) => {
    const allowed = ['http:', 'https:', 'mailto:', 'xmpp:'];
    return [...view.querySelectorAll<HTMLAnchorElement>('a[href]')]
      .filter(({ protocol }) => !allowed.includes(protocol))
      .map(({ href }) => href.slice(0, 200));
  });
}

/**
 * Scrolls a little down where the view can be scrolled, and keeps what then stands in its middle.
 * @returns how many pixels that has moved since; NaN when it is gone
 */
export async function heldPlace(area: Locator): Promise<() => Promise<number>> {
  const middle = await area.evaluateHandle(async (view) => {
    const scroller = [...view.querySelectorAll('*')].find((element) => {
      return (
        element.scrollHeight > element.clientHeight + 200 && /auto|scroll/.test(getComputedStyle(element).overflowY)
      );
    });
    scroller?.scrollBy(0, 600);
    await new Promise((resolve) => setTimeout(resolve, 300));
    const frames = [...view.children].map((element) => element.getBoundingClientRect());
    const [left, top] = [Math.min(...frames.map((each) => each.left)), Math.min(...frames.map((each) => each.top))];
    const [right, bottom] = [Math.max(...frames.map((each) => each.right)), window.innerHeight];
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const element = document.elementFromPoint(x, y) ?? view;
    return { element, at: element.getBoundingClientRect().top };
  });
  return () =>
    middle.evaluate(({ element, at }) =>
      element.isConnected ? Math.round(element.getBoundingClientRect().top - at) : Number.NaN,
    );
}

interface Living {
  readonly intervals: Set<unknown>;
  listeners: number;
}

declare global {
  interface Window {
    /** Timers and listeners of the page that were not taken back. */
    living: Living;
  }
}

/** Runs in the page before anything else. It stands alone: it is sent as text. */
export function watchLiving(): void {
  const living: Living = { intervals: new Set(), listeners: 0 };
  window.living = living;
  const { setInterval, clearInterval } = window;
  const start = setInterval as (...all: unknown[]) => number;
  Object.assign(window, {
    setInterval(...all: unknown[]) {
      const id = start(...all);
      living.intervals.add(id);
      return id;
    },
    clearInterval(id?: number) {
      living.intervals.delete(id);
      clearInterval(id);
    },
  });
  for (const target of [window, document]) {
    const { addEventListener, removeEventListener } = target;
    const known = new Set<string>();
    const ids = new Map<unknown, number>();
    const nameOf = (type: string, listener: unknown, options: unknown) => {
      if (!ids.has(listener)) ids.set(listener, ids.size);
      const isCapturing = typeof options === 'object' && options !== null ? Reflect.get(options, 'capture') : options;
      return `${type} ${ids.get(listener)} ${isCapturing === true}`;
    };
    const isOnce = (options: unknown) => typeof options === 'object' && options !== null && 'once' in options;
    Object.assign(target, {
      addEventListener(type: string, listener: EventListener, options?: AddEventListenerOptions | boolean) {
        const name = nameOf(type, listener, options);
        if (!known.has(name) && !isOnce(options)) {
          known.add(name);
          living.listeners += 1;
        }
        addEventListener.call(target, type, listener, options);
      },
      removeEventListener(type: string, listener: EventListener, options?: EventListenerOptions | boolean) {
        if (known.delete(nameOf(type, listener, options))) living.listeners -= 1;
        removeEventListener.call(target, type, listener, options);
      },
    });
  }
}

export function countLiving(page: Page): Promise<{ intervals: number; listeners: number }> {
  return page.evaluate(() => ({ intervals: window.living.intervals.size, listeners: window.living.listeners }));
}

/** Once it is the same for a while: what a page takes back, it takes back a little later. */
export async function livingAtRest(page: Page): Promise<{ intervals: number; listeners: number }> {
  let living = await countLiving(page);
  for (let calm = 0; calm < 3; ) {
    await page.waitForTimeout(50);
    const now = await countLiving(page);
    calm = now.intervals === living.intervals && now.listeners === living.listeners ? calm + 1 : 0;
    living = now;
  }
  return living;
}

/** Views from outside: what the page says of them, as views like the app's own. */

import { stages } from '@tagloop/language/stages';
import type { Topic } from '../data/topics.ts';
import { type Drawing, defineView, type View, type ViewIcon } from './view.ts';

/** As the hub writes it into the page. */
interface OutsideView {
  readonly id: string;
  readonly title: View['title'];
  readonly icon: string;
  readonly stage: string | null;
  readonly fits: number;
  readonly without?: View['without'];
  readonly module: string;
  readonly styles: string | null;
}

/** None where the page names none, or cannot be read: a page without them is better than none. */
export function outsideViews(page: Document): readonly View[] {
  const list = page.getElementById('tagloop-views')?.textContent;
  if (!list) return [];
  try {
    const views: readonly OutsideView[] = JSON.parse(list);
    return views.map(viewOf);
  } catch {
    return [];
  }
}

function viewOf({ id, title, icon, stage, fits, without, module, styles }: OutsideView): View {
  const madeFor = stages.find((each) => each === stage) ?? null;
  return defineView({
    id,
    title,
    icon: iconOf(icon),
    stage: madeFor,
    fits: (topic: Topic) => (madeFor === null || topic.stages.includes(madeFor) ? fits : 0),
    without,
    async load() {
      const [loaded] = await Promise.all([importModule(module), styles && loadStyles(styles)]);
      return drawnBy(loaded);
    },
  });
}

function importModule(address: string): Promise<unknown> {
  return import(/* @vite-ignore */ address);
}

function loadStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`The styles ${address} could not be loaded`));
    };
    document.head.append(link);
  });
}

/** Modules of strangers: what they export is looked at, not believed. */
export function drawnBy(module: unknown): { readonly default: Drawing } {
  if (!isDrawn(module)) throw new Error('It exports no drawing by default; defineDrawing makes one');
  return module;
}

function isDrawn(module: unknown): module is { readonly default: Drawing } {
  if (typeof module !== 'object' || module === null || !('default' in module)) return false;
  const { default: drawing } = module;
  return typeof drawing === 'object' && drawing !== null && 'Component' in drawing && 'read' in drawing;
}

function iconOf(path: string): ViewIcon {
  return function OutsideIcon({ size, stroke }) {
    return (
      <svg
        width={size}
        height={size}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        strokeWidth={stroke}
        strokeLinecap="round"
        strokeLinejoin="round"
        aria-hidden
      >
        <path d={path} />
      </svg>
    );
  };
}

/** Finds the views of the folder, and finds them again when its files have changed: no start is needed. */

import type { Deps } from '../resource.ts';
import type { OutsideView, OutsideViewState } from './contract.ts';
import { type FoundView, type ServedFile, signatureOf, viewsIn } from './folder.ts';

declare module '../resource.ts' {
  interface Services {
    outsideViews: OutsideViewsService;
  }
}

export interface OutsideViewsService {
  /** Those that are well, for the page. */
  shown(): readonly OutsideView[];
  /** @param path as the addresses of `shown` begin, behind `/views/` */
  file(path: string): ServedFile | null;
  states(): OutsideViewState[];
}

export function createOutsideViews({ config, log }: Pick<Deps, 'config' | 'log'>): OutsideViewsService {
  const folder = config.viewsDir;
  let signature = '';
  let found: readonly FoundView[] = [];

  function look(): readonly FoundView[] {
    if (folder === null) return [];
    const now = signatureOf(folder);
    if (now === signature) return found;
    signature = now;
    found = viewsIn(folder);
    for (const { id, problem } of found) {
      if (problem !== null) log.warn({ view: id, problem }, 'a view from outside is not shown');
    }
    return found;
  }

  look();
  return {
    shown: () => look().flatMap(({ view }) => view ?? []),
    file: (path) => look().reduce<ServedFile | null>((file, { files }) => file ?? files.get(path) ?? null, null),
    states: () => look().map(({ id, contract, problem }) => ({ id, contract, problem })),
  };
}

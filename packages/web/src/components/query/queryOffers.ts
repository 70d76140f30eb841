/** What the query box offers where the caret stands. */

import { completionAt } from '@tagloop/language/query/complete';
import type { Offers } from '../completion/choice.ts';
import type { QuerySources } from './sources.ts';
import { ranked } from './value.ts';
import { valuesOf } from './values.tsx';
import type { queryWords } from './words.ts';

export function queryOffers(sources: QuerySources, words: (typeof queryWords)['en']): Offers {
  return async (text, caret) => {
    const at = completionAt(text, caret);
    if (!at) return null;
    const values = ranked(await valuesOf(at, sources, words), at.prefix);
    const blank = /^[\s,)]/.test(text.slice(at.to)) ? '' : ' ';
    const isWhole = values.some(({ written }) => written === text.slice(at.from, at.to));
    return {
      from: at.from,
      to: at.to,
      choices: values.map(({ written, label, detail, open = false }) => ({
        id: written,
        insert: written + (open ? '' : blank),
        label,
        detail,
        open,
      })),
      // A word may be meant as a word, and what is written to its end as it stands: Enter searches for it.
      first: at.kind === 'operator' || isWhole ? -1 : 0,
    };
  };
}

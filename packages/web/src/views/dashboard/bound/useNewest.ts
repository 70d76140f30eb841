import type { Bound } from '../../../data/dashboards.ts';
import { useMessages } from '../../../data/messages.ts';
import { boundQuery } from '../model/figures.ts';
import { gistOf } from '../model/gist.ts';

/** What a number was last changed by: the newest message behind it. */
export function useNewest(show: Bound): { readonly text?: string; readonly at?: string } {
  const [newest] = useMessages(boundQuery(show.query, show), 1).messages;
  return newest ? { text: gistOf(newest.text), at: newest.updatedAt } : {};
}

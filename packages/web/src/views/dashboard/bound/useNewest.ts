import type { Bound } from '../../../data/dashboards.ts';
import { useMessages } from '../../../data/messages.ts';
import { boundQuery } from '../model/figures.ts';
import { gistOf } from '../model/gist.ts';
import type { Figure } from './useFigure.ts';

/**
 * The newest message behind a number, and how old the number is: as old as that message, or as the change that the page
 * saw when another one came, changed or left.
 */
export function useNewest(show: Bound, { at, isChanged }: Figure): { readonly text?: string; readonly at?: string } {
  const [newest] = useMessages(boundQuery(show.query, show), 1).messages;
  if (!newest) return { at };
  const isLater = isChanged && at !== undefined && at > newest.updatedAt;
  return { text: gistOf(newest.text), at: isLater ? at : newest.updatedAt };
}

import type { View } from './view.ts';

/** The parameter in which a topic keeps the options of a view, for all its readers. */
export function optionsName({ id }: Pick<View, 'id'>): string {
  return `view.${id}`;
}

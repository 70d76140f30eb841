/** The same deed for many messages: some may be refused, and those that were not can be taken back. */

import type { LabelChange } from '@tagloop/language/labels/change';
import type { Message } from '../../../data/messages.ts';

export interface Outcome<Item, Result> {
  readonly done: readonly { readonly item: Item; readonly result: Result }[];
  /** Why the others were refused, each reason once. */
  readonly refused: { readonly count: number; readonly reasons: readonly string[] };
}

/** As many requests at once as a browser has connections, less those that others need. */
const width = 4;

/** One after the other in a few lanes; a refusal stops nothing. */
export async function doTogether<Item, Result>(
  items: readonly Item[],
  deed: (item: Item) => Promise<Result>,
): Promise<Outcome<Item, Result>> {
  const left = items.values();
  const done: { item: Item; result: Result }[] = [];
  const reasons: string[] = [];
  async function lane(): Promise<void> {
    for (const item of left) {
      try {
        done.push({ item, result: await deed(item) });
      } catch (error) {
        reasons.push(error instanceof Error ? error.message : String(error));
      }
    }
  }
  await Promise.all(Array.from({ length: width }, lane));
  return { done, refused: { count: reasons.length, reasons: [...new Set(reasons)] } };
}

/** What makes the labels of now those of before. */
export function backTo(before: Message, after: Message): LabelChange {
  const had = new Set(before.labels.map(({ text }) => text));
  const has = new Set(after.labels.map(({ text }) => text));
  return {
    remove: after.labels.flatMap(({ text }) => (had.has(text) ? [] : [text])),
    set: before.labels.filter(({ text }) => !has.has(text)),
  };
}

/** Free text with `#story:… #epic:…`; the first line is the title. Any text reads as a card. */

import type { Label } from '../labels/label.ts';
import { readAny, tagList, values, writeForm } from './form.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** Label family `status`; a board may use columns of its own. */
export const cardStates = ['status:todo', 'status:doing', 'status:review', 'status:done'] as const;
export type CardState = (typeof cardStates)[number];

/** Start of the label that names who works on it: `doing:ada`. */
export const doingLabel = 'doing:';

export interface Card {
  readonly stories: readonly string[];
  readonly epics: readonly string[];
  readonly title: string;
  readonly url?: string;
  /** Everything below the first line. */
  readonly body?: string;
  /** From the labels; not written. */
  readonly state?: CardState;
  /** Names, from the labels; not written. */
  readonly doing?: readonly string[];
}

export function writeCard(card: Card): string {
  return writeForm([tagList('story', card.stories), tagList('epic', card.epics)], {
    text: card.title,
    url: card.url,
    body: card.body,
  });
}

/** Null only for an empty text: whatever lies on a board is a card. */
export function readCard(text: string, labels: readonly Label[] = []): Card | null {
  if (text.trim() === '') return null;
  const form = readAny(text);
  const doing = labels.flatMap((label) =>
    label.text.startsWith(doingLabel) ? [label.text.slice(doingLabel.length)] : [],
  );
  return {
    stories: values(form, 'story'),
    epics: values(form, 'epic'),
    title: form.text,
    url: form.url,
    body: form.body,
    state: stateOf(labels, cardStates),
    doing: doing.length > 0 ? doing : undefined,
  };
}

export const card: Thing = {
  name: 'card',
  stages: ['plan'],
  families: ['status'],
  sentence: 'Something to be done; its column is a label, its story ties it to the code.',
  example: writeCard({ stories: ['API-7'], epics: ['paging'], title: 'Lists page by cursor' }),
  key: 'the id of the tracker that feeds it',
  read: readCard,
};

/** Reply of a pull request: `#review #user:grace #commit:<sha> text`; its label is the decision. */

import type { Label } from '../labels/label.ts';
import { readForm, tag, value, word, writeForm } from './form.ts';
import { idPart } from './key.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** OPENED takes an earlier decision back; a comment has none. */
export const decisions = ['OPENED', 'APPROVED', 'UNAPPROVED'] as const;
export type Decision = (typeof decisions)[number];

export interface Review {
  readonly user?: string;
  /** The head that was looked at. */
  readonly commit?: string;
  readonly text: string;
  readonly url?: string;
  /** From the labels; not written. */
  readonly decision?: Decision;
}

export function writeReview(review: Review): string {
  return writeForm([word('review'), tag('user', review.user), tag('commit', review.commit)], review);
}

export function readReview(text: string, labels: readonly Label[] = []): Review | null {
  const form = readForm(text, ['review']);
  if (!form) return null;
  return {
    user: value(form, 'user'),
    commit: value(form, 'commit'),
    text: form.text,
    url: form.url,
    decision: stateOf(labels, decisions),
  };
}

/** `<key of the pull request>/review/<the sender's id of the review>` */
export function reviewKey(pullRequestKey: string, id: string | number): string {
  return `${pullRequestKey}/review/${idPart(id)}`;
}

export const review: Thing = {
  name: 'review',
  stages: ['code'],
  families: ['review'],
  sentence: 'One look at a pull request; its label is the decision, none for a comment.',
  example: writeReview({ user: 'grace', commit: '9f1c2d4', text: 'Reads well' }),
  key: '<key of the pull request>/review/<id>',
  replyOf: ['pull request'],
  read: readReview,
};

/** `#feedback #service:… #release:… #from:survey text`, over several lines where the sender had some. */

import type { Label } from '../labels/label.ts';
import { type WorkState, workStates } from './alert.ts';
import { readForm, serviceOf, tag, value, word, writeForm } from './form.ts';
import { stateOf } from './state.ts';
import type { Thing } from './thing.ts';

/** Start of the label that says how it sounds: `sentiment:happy`. */
export const sentimentLabel = 'sentiment:';

export interface Feedback {
  readonly service?: string;
  readonly release?: string;
  /** The way it came: `survey`, `mail`, `store`. */
  readonly from?: string;
  readonly text: string;
  readonly url?: string;
  /** Everything below the first line. */
  readonly body?: string;
  /** From the labels; not written. */
  readonly state?: WorkState;
  /** From the labels, without `sentiment:`; not written. */
  readonly sentiment?: string;
}

export function writeFeedback(feedback: Feedback): string {
  return writeForm(
    [word('feedback'), tag('service', feedback.service), tag('release', feedback.release), tag('from', feedback.from)],
    feedback,
  );
}

export function readFeedback(text: string, labels: readonly Label[] = []): Feedback | null {
  const form = readForm(text, ['feedback']);
  if (!form) return null;
  const sentiment = labels.find((label) => label.text.startsWith(sentimentLabel));
  return {
    service: serviceOf(form),
    release: value(form, 'release'),
    from: value(form, 'from'),
    text: form.text,
    url: form.url,
    body: form.body,
    state: stateOf(labels, workStates),
    sentiment: sentiment?.text.slice(sentimentLabel.length),
  };
}

export const feedback: Thing = {
  name: 'feedback',
  stages: ['feedback'],
  families: ['work', 'sentiment'],
  sentence: 'What someone who uses a service says of it.',
  example: writeFeedback({ service: 'api', release: '2.0.0', from: 'survey', text: 'Lists are quick now' }),
  read: readFeedback,
};

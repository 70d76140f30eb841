/** Labels that people gave to an issue or a pull request on GitHub. */

import { familiesOf } from '@tagloop/language/labels/families';
import type { Label } from '@tagloop/language/labels/label';
import { draftLabel } from '@tagloop/language/vocabulary/pullRequest';
import type { Fields } from '../../payload.ts';
import type { GithubEvent } from './event.ts';

/** GitHub allows a hundred, a message takes fifty and needs some for its state. */
const most = 40;

/** With their colours, without those that are a state here: a label `MERGED` merges nothing. */
export function foreignLabels(labelled: Fields): (Label | string)[] {
  return labelled
    .list('labels')
    .filter((label) => isForeign(label.string('name')))
    .slice(0, most)
    .map(labelOf);
}

/** The label that this event took away, if it did. */
export function removedLabels({ action, payload }: GithubEvent): string[] {
  const name = action === 'unlabeled' ? payload.optionalString('label.name') : undefined;
  return name !== undefined && isForeign(name) ? [name] : [];
}

function isForeign(name: string): boolean {
  return name !== draftLabel && familiesOf(name).length === 0;
}

function labelOf(label: Fields): Label | string {
  const text = label.string('name');
  const color = label.optionalString('color');
  return color !== undefined && /^[0-9a-f]{6}$/i.test(color) ? { text, color: `#${color}` } : text;
}

/** The folds; the messages service applies them when a reply of such a root is written. */

import { deploymentFold } from './deploymentFold.ts';
import type { Fold } from './fold.ts';
import { pullRequestFold } from './pullRequestFold.ts';
import { runFold } from './runFold.ts';

export const folds: readonly Fold[] = [pullRequestFold, runFold, deploymentFold];

/** The folds of a root. Tags are decoded, without `#`. */
export function foldsFor(rootTags: readonly string[], rootText: string): Fold[] {
  return folds.filter((fold) => fold.applies(rootTags, rootText));
}

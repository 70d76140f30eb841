/** Branches and tags that come and go. */

import { unsupported } from '../../reading.ts';
import type { Reading } from '../../source.ts';

export function readCreateEvent(): Reading {
  return unsupported('A new branch is told by its first push, a new tag by its release.');
}

export function readDeleteEvent(): Reading {
  return unsupported('A branch or tag was deleted; what it brought stays.');
}

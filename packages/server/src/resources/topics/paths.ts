/** Paths of topics: `/Build/Pipelines`, compared without case. */

import { HubError } from '../../contract/errors.ts';

const longestPath = 200;
const deepest = 8;
/** Letters, marks and digits of any script; no segment of dots alone, which addresses would swallow. */
const segment = /^(?!\.+$)[\p{L}\p{M}\p{Nd}_.\-+]{1,64}$/u;

/** What two spellings of one path have in common; a leading slash may lack, one at the end is dropped. */
export function foldPath(path: string): string {
  return slashed(path).toLowerCase();
}

/** The path of a topic to be made; throws `invalid` with the rule that it breaks. */
export function readPath(text: string): string {
  const path = slashed(text);
  const segments = path.slice(1).split('/');
  if (path.length > longestPath) {
    throw new HubError('invalid', `The path is ${path.length} characters long; it may have ${longestPath}`);
  }
  if (segments.length > deepest) {
    throw new HubError('invalid', `The path is ${segments.length} topics deep; it may be ${deepest}`);
  }
  const bad = segments.find((each) => !segment.test(each));
  if (bad !== undefined) {
    throw new HubError('invalid', `"${bad}" is no topic name; use 1 to 64 letters, digits, _ . - or +`);
  }
  return path;
}

/** `/Build` of `/Build/Pipelines`; null for a root topic. */
export function parentOf(path: string): string | null {
  const end = path.lastIndexOf('/');
  return end <= 0 ? null : path.slice(0, end);
}

/** Whether a topic is another one or stands below it: `/A/B` under `/a`, but never `/AB`. */
export function isUnder(path: string, root: string): boolean {
  return `${foldPath(path)}/`.startsWith(`${foldPath(root)}/`);
}

export function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Order of a tree: a topic before those below it, and these before its next sibling. */
export function comparePaths(a: string, b: string): number {
  const left = a.replaceAll('/', '\0');
  const right = b.replaceAll('/', '\0');
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

function slashed(path: string): string {
  const composed = path.normalize('NFC');
  const rooted = composed.startsWith('/') ? composed : `/${composed}`;
  return rooted.length > 1 && rooted.endsWith('/') ? rooted.slice(0, -1) : rooted;
}

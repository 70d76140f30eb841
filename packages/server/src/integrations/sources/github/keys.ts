/** Keys of what the vocabulary has no thing for: the issue behind a card, and plain replies. */

import { hostPart, idPart, keyPart } from '@tagloop/language/vocabulary/key';
import type { Repository } from './event.ts';

/** `issue:<host>/<repo>/<n>` */
export function issueKey({ host, repo }: Repository, number: number): string {
  return `issue:${hostPart(host)}/${keyPart(repo)}/${number}`;
}

/** Of a reply: `<key of its root>/comment/8812`. */
export function replyKey(rootKey: string, ...parts: readonly (string | number)[]): string {
  return [rootKey, ...parts.map(idPart)].join('/');
}

import { textProblem } from '@tagloop/language/text/check';
import { type FieldError, HubError } from './errors.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Text of a body; throws `bad-request` when it is no UTF-8. */
export function readUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new HubError('bad-request', 'The body is not UTF-8');
  }
}

/** Deeper than anything that somebody means. */
const deepest = 100;

/**
 * The first text within a value that cannot be kept: neither store takes U+0000, and half a pair is no text. Nor is
 * anything kept whose depth would end the stack of those who walk it.
 */
export function badText(value: unknown, at = '', depth = 0): FieldError | null {
  if (typeof value === 'string') {
    const problem = textProblem(value);
    if (problem === null) return null;
    return { at: at || '/', message: problem === 'nul' ? 'holds U+0000' : 'holds half a surrogate pair' };
  }
  if (typeof value !== 'object' || value === null) return null;
  if (depth > deepest) return { at: at.slice(0, 40), message: `holds more than ${deepest} levels` };
  for (const [key, inner] of Object.entries(value)) {
    const bad = badText(key, `${at}/${key}`) ?? badText(inner, `${at}/${key}`, depth + 1);
    if (bad) return bad;
  }
  return null;
}

/** What a sender posted, as text that can be read, logged and read again. */

import { BadPayload } from '../../integrations/source.ts';

/**
 * The JSON text of a body: the body itself, or the field `payload` of a form. Never throws: bytes that are no UTF-8 and
 * U+0000, which no store keeps, become U+FFFD.
 */
export function textOf(contentType: string | undefined, body: Uint8Array): string {
  const text = new TextDecoder().decode(body);
  const isForm = /^\s*application\/x-www-form-urlencoded\b/i.test(contentType ?? '');
  // `curl -d '{…}'` calls its JSON a form.
  const isJson = /^\s*[[{]/.test(text);
  return keepable(isForm && !isJson ? (new URLSearchParams(text).get('payload') ?? '') : text);
}

export function parseJson(text: string): unknown {
  if (text.trim() === '') throw new BadPayload('The body is empty; send JSON, or a form with the field "payload"');
  try {
    return JSON.parse(text);
  } catch {
    throw new BadPayload('The body is not JSON');
  }
}

/** One line of the log that may hold what a sender sent. */
export function lineOf(text: string, length: number): string {
  const line = keepable(text).replace(/\s+/g, ' ').trim();
  return line.length > length ? `${keepable(line.slice(0, length - 1))}…` : line;
}

function keepable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}

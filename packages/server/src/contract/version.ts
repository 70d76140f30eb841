import { HubError } from './errors.ts';

/** The version that `If-Match` names, or null when the caller does not care. */
export function versionOf(headers: { readonly 'if-match'?: string }): number | null {
  const given = headers['if-match'];
  if (given === undefined || given === '*') return null;
  const number = /^(?:W\/)?"?(\d{1,15})"?$/.exec(given)?.[1];
  if (number === undefined) throw new HubError('invalid', 'If-Match must be the version that was read, such as "3"');
  return Number(number);
}

/** Long names that a reader knows by their beginning; the whole stands in the tooltip. */

const wholeCommit = /^[0-9a-f]{40}$/;

/** A commit as people write it; every other value as it is. */
export function shortValue(value: string): string {
  return wholeCommit.test(value) ? value.slice(0, 7) : value;
}

const linkWidth = 36;

/** A link for one line: without scheme, its middle left out where it is long. */
export function shortLink(url: string): string {
  const bare = url.replace(/^https?:\/\//, '').replace(/\/$/, '');
  if (bare.length <= linkWidth) return bare;
  const host = bare.slice(0, bare.indexOf('/') + 1 || bare.length);
  const rest = linkWidth - host.length - 1;
  return rest < 8 ? `${bare.slice(0, linkWidth - 1)}…` : `${host}…${bare.slice(-rest)}`;
}

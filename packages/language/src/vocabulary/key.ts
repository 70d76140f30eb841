/** The parts of a key: a separator inside a part is encoded, so that two things never share a key. */

const encoded = (character: string) => encodeURIComponent(character);

/** A part between colons, or a repository with its slashes. */
export function keyPart(part: string): string {
  return part.replace(/[%:,=\s\p{Cc}]/gu, encoded);
}

/** A part between slashes. */
export function idPart(id: string | number): string {
  return keyPart(String(id)).replaceAll('/', encoded);
}

/** A host name, in lower case; the port, if any, stays readable. */
export function hostPart(host: string): string {
  return host.toLowerCase().replace(/[%,=/\s\p{Cc}]/gu, encoded);
}

/** The secret of a one-time link such as `/invite/<secret>`; null for every other address. */
export function secretOfLink(pathname: string): string | null {
  return /^\/(?:invite|verify|reset|email)\/([\w-]+)$/.exec(pathname)?.[1] ?? null;
}

/** The secret of a one-time link such as `/invite/<secret>`; null for every other address. */
export function secretOfLink(pathname: string): string | null {
  return /^\/(?:invite|verify|reset|email)\/([\w-]+)$/.exec(pathname)?.[1] ?? null;
}

/** What a link that no longer works can be asked for anew; null where somebody else has to give it. */
export function askedAnew(pathname: string): 'account' | 'password' | null {
  if (pathname.startsWith('/reset/')) return 'password';
  return pathname.startsWith('/verify/') ? 'account' : null;
}

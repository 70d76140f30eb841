/** The session cookie as a header: unreadable for scripts, not sent by other sites' posts. */

import { sessionCookie } from '../../contract/session.ts';

/** As long as browsers keep one; the hub ends a session earlier, when it was not used for 30 days. */
const longest = 400 * 86_400;

/** @param secure whether the request came over TLS */
export function cookieOf(secret: string, secure: boolean): string {
  return header(secret, longest, secure);
}

/** Makes the browser forget it. */
export function noCookie(secure: boolean): string {
  return header('', 0, secure);
}

function header(value: string, maxAge: number, secure: boolean): string {
  return `${sessionCookie}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${maxAge}${secure ? '; Secure' : ''}`;
}

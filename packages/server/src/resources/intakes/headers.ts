/** Headers of a delivery: those that prove who sends are never logged. */

import type { IncomingHttpHeaders } from 'node:http';

export type Headers = Readonly<Record<string, string>>;

/** One text per lower-case name. */
export function readHeaders(given: IncomingHttpHeaders): Headers {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  );
}

const secretive = /auth|cookie|signature|secret|token|passw|api-?key|credential/;

export function loggedHeaders(headers: Headers): Headers {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !secretive.test(name)));
}

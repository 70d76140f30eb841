/** A route joins an endpoint to the function that answers it; the http room carries it out. */

import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from './actor.ts';
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from './endpoint.ts';
import type { EventStream } from './stream.ts';
import type { TextAnswer } from './textAnswer.ts';

export interface Call<E> {
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  /** Bytes where the endpoint is `raw`. */
  readonly body: E extends { kind?: 'raw' } ? Uint8Array : BodyOf<E>;
  /** The rest that `*` stands for, decoded. */
  readonly rest: string;
  readonly actor: E extends { access: 'public' } ? Actor | null : Actor;
  readonly headers: IncomingHttpHeaders;
  /** Where the request comes from, as far as proxies are trusted; null for the machine itself, which has no limits. */
  readonly address: string | null;
  /** Whether people reach the hub over TLS. */
  readonly secure: boolean;
  /** Cookies and headers of the answer. */
  setHeader(name: string, value: string): void;
  readonly cookies: Readonly<Record<string, string | undefined>>;
  /** For `stream` endpoints: begins the answer, which the route owns from here on. */
  openStream(): EventStream;
}

export interface Route {
  readonly endpoint: Endpoint;
  handle(call: Call<never>): Promise<unknown>;
}

type Of<E, M extends string, P extends string> = Extract<E, { method: M; path: P }>;

/**
 * Binds handlers to a contract's endpoints: `const on = routesOf(endpoints)`, then `on('GET', '/api/me', handler)`. The
 * types of the call and of the answer come from the endpoint.
 */
export function routesOf<const Es extends readonly Endpoint[]>(endpoints: Es) {
  type E = Es[number];
  return <M extends E['method'], P extends Extract<E, { method: M }>['path']>(
    method: M,
    path: P,
    handle: (
      call: Call<Of<E, M, P>>,
    ) => Promise<AnswerOf<Of<E, M, P>> extends undefined ? unknown : AnswerOf<Of<E, M, P>> | TextAnswer>,
  ): Route => {
    const endpoint = endpoints.find((each) => each.method === method && each.path === path);
    if (!endpoint) throw new Error(`no endpoint ${method} ${path}`);
    return { endpoint, handle: handle as Route['handle'] };
  };
}

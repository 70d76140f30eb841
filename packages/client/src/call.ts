/** Calls of the hub's API, typed by the contract: `hub.call('GET /api/messages', { query: { q: 'label:open' } })`. */

import type { Api } from '@tagloop/server/api';
import type { AnswerOf, BodyOf, ParamsOf, QueryOf } from '@tagloop/server/contract/endpoint';
import { HubFailure, refusal, strangeAnswer, unreachable } from './failure.ts';
import type { HubResponse, Transport } from './transport.ts';

type AnyEndpoint = Api[number];
type NameOf<E extends AnyEndpoint> = E extends AnyEndpoint ? `${E['method']} ${E['path']}` : never;

/** `GET /api/messages`: method and path of an endpoint. */
export type CallName = NameOf<AnyEndpoint>;

type EndpointOf<Name extends CallName> = {
  [E in AnyEndpoint as NameOf<E>]: E;
}[Name];

/** What the hub answers; an empty answer is `{}`. */
export type Answer<Name extends CallName> = AnswerOf<EndpointOf<Name>>;

/** A part that has no fields to give is absent, one whose fields are all optional may be left out. */
type Part<Key extends string, Value> = [Value] extends [undefined]
  ? { readonly [K in Key]?: undefined }
  : Record<never, never> extends Value
    ? { readonly [K in Key]?: Value }
    : { readonly [K in Key]: Value };

/** The rest of a path that ends in `*`. */
type Rest<Name extends CallName> = Name extends `${string}*` ? { readonly params: { readonly '*': string } } : unknown;

/** An endpoint without a body schema takes raw text or bytes. */
type Body<Name extends CallName> = [BodyOf<EndpointOf<Name>>] extends [undefined]
  ? { readonly body?: string | Uint8Array }
  : Part<'body', BodyOf<EndpointOf<Name>>>;

type Params<Name extends CallName> = Name extends `${string}*`
  ? Rest<Name>
  : Part<'params', ParamsOf<EndpointOf<Name>>>;

export type Input<Name extends CallName> = Params<Name> &
  Part<'query', QueryOf<EndpointOf<Name>>> &
  Body<Name> & {
    readonly headers?: Readonly<Record<string, string>>;
    readonly signal?: AbortSignal;
  };

/** The second argument may be left out where nothing in it is needed. */
type Arguments<Name extends CallName> =
  Record<never, never> extends Input<Name> ? [input?: Input<Name>] : [input: Input<Name>];

export interface Hub {
  /** Without a final slash; empty for the page's own origin. */
  readonly url: string;
  /** The answer. Throws `HubFailure`, or the reason of the signal when that was aborted. */
  call<Name extends CallName>(name: Name, ...input: Arguments<Name>): Promise<Answer<Name>>;
  /** Like `call` for answers that are no JSON: hands out the response of success. Has no time-out. */
  open<Name extends CallName>(name: Name, ...input: Arguments<Name>): Promise<HubResponse>;
}

export interface HubOptions {
  /** `https://hub.acme.test`, or empty for the page's own origin. */
  readonly url: string;
  readonly token?: string;
  readonly transport: Transport;
  /** After how long a call counts as unreachable. */
  readonly timeoutMs?: number;
}

/** The parts of an input, as they are once the types did their work. */
interface LooseInput {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: object;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export function createHub({ url, token, transport, timeoutMs = 30_000 }: HubOptions): Hub {
  const base = url.replace(/\/+$/, '');

  async function open(name: string, input: LooseInput = {}): Promise<HubResponse> {
    const [method = 'GET', path = '/'] = name.split(' ');
    const { body, contentType } = writeBody(input.body);
    const response = await orUnreachable(base, input.signal, () =>
      transport({
        method,
        url: base + fillPath(path, input.params ?? {}) + writeSearch(input.query ?? {}),
        headers: {
          accept: 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(contentType !== undefined && { 'content-type': contentType }),
          ...input.headers,
        },
        body,
        signal: input.signal,
      }),
    );
    if (response.status >= 200 && response.status < 300) return response;
    const text = await orUnreachable(base, input.signal, () => response.text());
    throw refusal(response.status, text, response.header('retry-after'));
  }

  async function call(name: string, input: LooseInput = {}) {
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = input.signal ? AbortSignal.any([input.signal, timeout]) : timeout;
    try {
      const response = await open(name, { ...input, signal });
      const text = await orUnreachable(base, signal, () => response.text());
      return readAnswer(response.status, text);
    } catch (error) {
      if (timeout.aborted && error === timeout.reason) {
        throw unreachable(base, new Error(`nothing within ${timeoutMs / 1000} s`));
      }
      throw error;
    }
  }

  return { url: base, open, call };
}

/** Fills `:id` and a last `*`. A slash in a parameter stays one part of the path; in the rest it separates parts. */
function fillPath(path: string, params: Readonly<Record<string, string>>): string {
  return path
    .split('/')
    .map((part) => {
      if (part === '*') return (params['*'] ?? '').split('/').filter(Boolean).map(encodeURIComponent).join('/');
      if (!part.startsWith(':')) return part;
      return encodeURIComponent(params[part.slice(1)] ?? '');
    })
    .join('/');
}

function writeSearch(query: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size === 0 ? '' : `?${search}`;
}

function writeBody(body: unknown): { body?: string | Uint8Array; contentType?: string } {
  if (body === undefined) return {};
  if (typeof body === 'string') return { body, contentType: 'text/plain; charset=utf-8' };
  if (body instanceof Uint8Array) return { body, contentType: 'application/octet-stream' };
  return { body: JSON.stringify(body), contentType: 'application/json' };
}

function readAnswer(status: number, text: string) {
  if (text === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw new HubFailure(status, strangeAnswer(status));
  }
}

async function orUnreachable<T>(url: string, signal: AbortSignal | undefined, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (signal?.aborted) throw signal.reason;
    throw unreachable(url || 'The hub', error);
  }
}

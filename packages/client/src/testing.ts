/** A hub made of functions, for tests: no socket, every request on record. */

import type { CallName } from './call.ts';
import type { HubRequest, HubResponse, Transport } from './transport.ts';

export interface FakeRequest {
  readonly name: CallName;
  /** Path as sent, without the search. */
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed when it is JSON, else the text. */
  readonly body: unknown;
  readonly signal?: AbortSignal;
}

/** A value is answered as JSON with 200; `answer` tells status and headers, `stream` a body that comes in pieces. */
export type FakeHandler = (request: FakeRequest) => unknown;
export type FakeRoutes = { readonly [Name in CallName]?: FakeHandler };

export interface FakeHub {
  readonly transport: Transport;
  readonly requests: readonly FakeRequest[];
}

interface FakeAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}

const answers = new WeakSet<object>();

export function answer(status: number, body?: unknown, headers: Readonly<Record<string, string>> = {}): FakeAnswer {
  const made = { status, body, headers };
  answers.add(made);
  return made;
}

/** An answer that the hub gives to what it refuses. */
export function refuse(status: number, code: string, detail: string, more: object = {}): FakeAnswer {
  return answer(status, { type: `/api/docs#error-${code}`, title: code, status, detail, code, ...more });
}

/** Throws what a broken connection throws. */
export function breakOff(): never {
  throw new Error('connect ECONNREFUSED');
}

/** A body that the test writes piece by piece, as the hub writes a feed. */
export class FakeStream {
  readonly #pieces: (string | null)[] = [];
  #wake: () => void = () => undefined;

  /** One Server-Sent Event. */
  event(type: string, data: unknown): void {
    this.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  write(text: string): void {
    this.#pieces.push(text);
    this.#wake();
  }

  end(): void {
    this.#pieces.push(null);
    this.#wake();
  }

  async *read(signal?: AbortSignal): AsyncGenerator<string> {
    signal?.addEventListener('abort', () => this.#wake());
    for (;;) {
      if (signal?.aborted) throw signal.reason;
      const piece = this.#pieces.shift();
      if (piece === null) return;
      if (piece !== undefined) yield piece;
      else {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    }
  }
}

/** A route that is not given answers 404. Routes may be replaced meanwhile; the first that fits is taken. */
export function fakeHub(routes: FakeRoutes): FakeHub {
  const requests: FakeRequest[] = [];

  async function transport(sent: HubRequest): Promise<HubResponse> {
    const url = new URL(sent.url, 'http://hub.test');
    for (const [name, handler] of Object.entries(routes)) {
      const params = paramsOf(name, `${sent.method} ${url.pathname}`);
      if (!params || !isCallName(name, routes)) continue;
      const request: FakeRequest = {
        name,
        path: url.pathname,
        params,
        query: url.searchParams,
        headers: sent.headers,
        body: bodyOf(sent),
        signal: sent.signal,
      };
      requests.push(request);
      return responseOf(await handler(request), sent.signal);
    }
    return responseOf(refuse(404, 'not-found', `No fake for ${sent.method} ${url.pathname}`), sent.signal);
  }

  return { transport, requests };
}

function isCallName(name: string, routes: FakeRoutes): name is CallName {
  return Object.hasOwn(routes, name);
}

/** The parameters when the line `GET /api/messages/1` fits the name of a call, else null. */
function paramsOf(name: string, line: string): Record<string, string> | null {
  const names: string[] = [];
  const pattern = name
    .replace(/[.?+^$()[\]{}|\\]/g, '\\$&')
    .replace(/:(\w+)|\*/g, (part, param: string | undefined) => {
      names.push(param ?? part);
      return param === undefined ? '(.*)' : '([^/]+)';
    });
  const match = new RegExp(`^${pattern}$`).exec(line);
  return match && Object.fromEntries(names.map((each, index) => [each, decodeURIComponent(match[index + 1] ?? '')]));
}

function bodyOf({ body, headers }: HubRequest): unknown {
  const text = body instanceof Uint8Array ? new TextDecoder().decode(body) : body;
  return headers['content-type'] === 'application/json' ? JSON.parse(text ?? '') : text;
}

function isAnswer(value: unknown): value is FakeAnswer {
  return typeof value === 'object' && value !== null && answers.has(value);
}

function responseOf(value: unknown, signal?: AbortSignal): HubResponse {
  if (value instanceof FakeStream) {
    return { status: 200, header: () => null, text: async () => '', chunks: () => value.read(signal) };
  }
  const { status, body, headers } = isAnswer(value) ? value : answer(200, value);
  const text = body === undefined ? '' : JSON.stringify(body);
  return {
    status,
    header: (name) => headers[name] ?? null,
    text: async () => text,
    async *chunks() {
      yield text;
    },
  };
}

/** For browsers: the session cookie goes along, and writes carry the header that another site cannot send. */

import type { HubResponse, Transport } from './transport.ts';

const reading = new Set(['GET', 'HEAD']);

export function fetchTransport(fetcher: typeof fetch = (input, init) => fetch(input, init)): Transport {
  return async ({ method, url, headers, body, signal }) => {
    const response = await fetcher(url, {
      method,
      headers: reading.has(method) ? headers : { ...headers, 'x-tagloop': '1' },
      body: body instanceof Uint8Array ? new Blob([new Uint8Array(body)]) : body,
      signal,
      credentials: 'same-origin',
      cache: 'no-store',
    });
    return fromFetch(response);
  };
}

function fromFetch(response: Response): HubResponse {
  return {
    status: response.status,
    header: (name) => response.headers.get(name),
    text: () => response.text(),
    chunks: () => chunksOf(response),
  };
}

/** A reader by hand: not every browser iterates over a stream. */
async function* chunksOf(response: Response): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield decoder.decode(value, { stream: true });
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

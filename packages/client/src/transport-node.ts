/** For Node.js: node:http, because the first global `fetch` of a process costs five times a request. */

import http from 'node:http';
import type { HubRequest, HubResponse, Transport } from './transport.ts';

/** Connections stay open for further requests, and do not keep the process alive meanwhile. */
export function nodeTransport(): Transport {
  const agents = new Map<string, http.Agent>();

  async function send(request: HubRequest, again: boolean): Promise<HubResponse> {
    const url = new URL(request.url);
    const web = url.protocol === 'https:' ? await import('node:https') : http;
    const agent = agents.get(url.protocol) ?? new web.Agent({ keepAlive: true });
    agents.set(url.protocol, agent);
    const { method, body, signal } = request;
    const length = body === undefined ? undefined : { 'content-length': String(Buffer.byteLength(body)) };
    return new Promise((resolve, reject) => {
      const headers = { ...request.headers, ...length };
      const outgoing = web.request(url, { method, headers, agent, signal }, (answer) => resolve(fromNode(answer)));
      outgoing.on('error', (error) => {
        if (signal?.aborted) reject(signal.reason);
        // The hub closed a kept connection just as we took it again; what only reads may be sent once more.
        else if (again && outgoing.reusedSocket && method === 'GET') resolve(send(request, false));
        else reject(error);
      });
      outgoing.end(body);
    });
  }

  return (request) => send(request, true);
}

function fromNode(answer: http.IncomingMessage): HubResponse {
  answer.setEncoding('utf8');
  return {
    status: answer.statusCode ?? 0,
    header(name) {
      const value = answer.headers[name];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
    async text() {
      let text = '';
      for await (const chunk of answer) text += chunk;
      return text;
    },
    chunks: () => answer,
  };
}

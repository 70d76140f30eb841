/** The one client for requests to the outside: time-out, private-network guard, no redirects, nothing secret in errors. */

import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { BlockList, isIP } from 'node:net';

export interface OutgoingRequest {
  readonly url: string;
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Ms, 10,000 unless told. */
  readonly timeout?: number;
}

export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** At most 64 KiB of it. */
  readonly body: string;
}

export type Outgoing = (request: OutgoingRequest) => Promise<OutgoingAnswer>;

/** The request was not sent, and another try would not help. */
export class OutgoingRefused extends Error {}

const longestBody = 65_536;

/** @param allowPrivate lets requests reach private and loopback addresses, for hubs whose peers stand beside them */
export function createOutgoing(allowPrivate: boolean): Outgoing {
  return async ({ url, method = 'POST', headers = {}, body, timeout = 10_000 }) => {
    const target = URL.canParse(url) ? new URL(url) : null;
    if (!target || !/^https?:$/.test(target.protocol)) throw new OutgoingRefused('the address must be http or https');
    // Resolved here and connected to as resolved: an answer that changes in between cannot lead elsewhere.
    const address = await resolve(target.hostname.replace(/^\[|\]$/g, ''));
    if (!allowPrivate && isPrivate(address.address, address.family)) {
      throw new OutgoingRefused('the address leads into a private network');
    }
    const send = target.protocol === 'https:' ? httpsRequest : httpRequest;
    return new Promise((done, fail) => {
      const outgoing = send(
        target,
        {
          method,
          headers: {
            'user-agent': 'tagloop',
            ...headers,
            ...(body !== undefined && { 'content-length': Buffer.byteLength(body) }),
          },
          lookup: (_host, options, callback) =>
            options.all ? callback(null, [address]) : callback(null, address.address, address.family),
          timeout,
          signal: AbortSignal.timeout(timeout),
        },
        (incoming) => {
          let text = '';
          incoming.setEncoding('utf8');
          incoming.on('data', (chunk: string) => {
            if (text.length < longestBody) text += chunk.slice(0, longestBody - text.length);
          });
          incoming.on('end', () => done({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }));
          incoming.on('error', fail);
        },
      );
      outgoing.on('error', () => fail(new Error(`no answer from ${target.host}`)));
      outgoing.end(body);
    });
  };
}

async function resolve(host: string): Promise<{ address: string; family: number }> {
  const family = isIP(host);
  if (family) return { address: host, family };
  try {
    return await lookup(host);
  } catch {
    throw new Error(`the name ${host} is not known`);
  }
}

const privateNets = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  privateNets.addSubnet(net, bits, 'ipv4');
}
// Those of 96, 48, 32 and 16 bits carry an IPv4 address inside, which may be a private one.
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['2001::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const) {
  privateNets.addSubnet(net, bits, 'ipv6');
}

function isPrivate(address: string, family: number): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return privateNets.check(mapped, 'ipv4');
  return privateNets.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** A shared worker that holds the feeds of all tabs: one for each person, of whom a browser mostly has one. */

import { createHub } from '@tagloop/client/call';
import type { Exchange } from '@tagloop/client/shared/exchange';
import { fetchTransport } from '@tagloop/client/transport-fetch';
import { hold } from './hold.ts';
import { type FeedOwner, nameOf } from './owner.ts';
import type { ToWorker } from './workerLine.ts';

interface Holder {
  readonly exchange: Exchange;
  /** By tab. */
  readonly ports: Map<string, MessagePort>;
}

const hub = createHub({ url: '', transport: fetchTransport() });
const holders = new Map<string, Holder>();

function holderOf(owner: FeedOwner): Holder {
  const known = holders.get(nameOf(owner));
  if (known) return known;
  const ports = new Map<string, MessagePort>();
  const exchange = hold(hub, owner.zone, {
    tell(told) {
      if (told.to !== undefined) ports.get(told.to)?.postMessage(told);
      else for (const port of ports.values()) port.postMessage(told);
    },
    onGone: (tab) => ports.delete(tab),
  });
  const holder = { exchange, ports };
  holders.set(nameOf(owner), holder);
  return holder;
}

self.addEventListener('connect', (event) => {
  const port = event instanceof MessageEvent ? event.ports[0] : undefined;
  if (!port) return;
  port.onmessage = ({ data: { owner, said } }: MessageEvent<ToWorker>) => {
    const { exchange, ports } = holderOf(owner);
    if (said.type !== 'leave') ports.set(said.from, port);
    exchange.hear(said);
  };
});

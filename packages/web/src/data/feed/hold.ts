/** The holder of the feed: the same in a shared worker, in the tab that leads, and in a page for itself. */

import type { Hub } from '@tagloop/client/call';
import { openFeed } from '@tagloop/client/live';
import { createExchange, type Exchange, type ExchangeOptions } from '@tagloop/client/shared/exchange';

export function hold(hub: Hub, zone: string, outlet: Pick<ExchangeOptions, 'tell' | 'onGone'>): Exchange {
  return createExchange({ ...outlet, connect: (options) => openFeed(hub, { ...options, zone }) });
}

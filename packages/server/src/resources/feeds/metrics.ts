/** Figures of feeds. They are read when somebody asks: an event that goes to thousands is counted as fast as it is sent. */

import { Counter, Gauge, type Registry } from 'prom-client';

export function measureFeeds(registry: Registry, of: { readers(): number; delivered(): number }): void {
  new Gauge({
    name: 'tagloop_feed_readers',
    help: 'Open feeds.',
    registers: [registry],
    collect() {
      this.set(of.readers());
    },
  });
  new Counter({
    name: 'tagloop_feed_events_total',
    help: 'Events given to readers of feeds, one for each reader.',
    registers: [registry],
    collect() {
      this.reset();
      this.inc(of.delivered());
    },
  });
}

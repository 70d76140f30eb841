/** What is measured of a store. */

import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { Store } from './store.ts';

/** @param position of the last event in the log; rejects while the store does not answer */
export function measureStore(store: Store, registry: Registry, position: () => Promise<number>): void {
  const registers = [registry];
  const jobs = new Histogram({
    name: 'tagloop_store_batch_jobs',
    help: 'Writes that shared one transaction.',
    buckets: [1, 2, 5, 10, 25, 50, 100, 256],
    registers,
  });
  const commits = new Histogram({
    name: 'tagloop_store_commit_seconds',
    help: 'Time of the last statements of a transaction and of its commit.',
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1],
    registers,
  });
  const lost = new Counter({
    name: 'tagloop_store_lost_batches_total',
    help: 'Transactions that failed because the store could not be reached or could not write.',
    registers,
  });
  store.onBatch((batch) => {
    if (batch.commitMs === null) {
      lost.inc();
      return;
    }
    jobs.observe(batch.jobs);
    commits.observe(batch.commitMs / 1_000);
  });
  new Gauge({
    name: 'tagloop_store_waiting_jobs',
    help: 'Writes that wait for a transaction.',
    registers,
    collect() {
      this.set(store.waiting());
    },
  });
  new Gauge({
    name: 'tagloop_log_position',
    help: 'Position of the last event in the log.',
    registers,
    async collect() {
      // Without an answer the position known last stays: the other figures are wanted then more than ever.
      await position().then(
        (known) => this.set(known),
        () => {},
      );
    },
  });
}

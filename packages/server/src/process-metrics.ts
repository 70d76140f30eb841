/** What is measured of the process: memory, time, the lag of the event loop; and what runs in it. */

import { collectDefaultMetrics, Gauge, type Registry } from 'prom-client';

/** Once a process: some of it is watched until the process ends. */
export function measureProcess(registry: Registry, runs: { version: string; store: 'sqlite' | 'postgres' }): void {
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'tagloop_build_info',
    help: 'Always 1; its labels say what runs.',
    labelNames: ['version', 'store'] as const,
    registers: [registry],
  }).set(runs, 1);
}

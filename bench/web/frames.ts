/** How long the page's main thread works for each frame: script, style, layout and paint. */

import type { Browser, Page } from 'playwright-core';

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** µs, as `dur`. */
  readonly ts: number;
  readonly dur?: number;
  /** Of `dur`, what the thread itself ran: it does not count while others have the processor. */
  readonly tdur?: number;
}

const task = 'RunTask';
/** Stands once in each frame that is drawn, on the thread that draws it. */
const paint = 'Layerize';
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];

/** By the browser's own trace. @returns ms of work, one for each frame that was drawn while `act` ran */
export async function workPerFrame(browser: Browser, page: Page, act: () => Promise<void>): Promise<number[]> {
  await browser.startTracing(page, { categories });
  await act();
  const trace: { readonly traceEvents: readonly TraceEvent[] } = JSON.parse((await browser.stopTracing()).toString());
  return perFrame(trace.traceEvents);
}

/** Adds up what the thread that draws did from each task that paints to the next one. */
function perFrame(events: readonly TraceEvent[]): number[] {
  const paints = events.filter(({ name }) => name === paint).toSorted((a, b) => a.ts - b.ts);
  // Other pages of the browser paint too, but hardly: the one in the middle is the page's own.
  const some = paints[paints.length >> 1];
  if (!some) throw new Error('the trace has no frame');
  const isOwn = ({ pid, tid }: TraceEvent) => pid === some.pid && tid === some.tid;
  const own = paints.filter(isOwn);
  const tasks = events.filter((event) => event.name === task && isOwn(event)).toSorted((a, b) => a.ts - b.ts);
  const work = own.map(() => 0);
  let at = -1;
  for (const { ts, dur = 0, tdur = dur } of tasks) {
    while ((own[at + 1]?.ts ?? Number.POSITIVE_INFINITY) <= ts + dur) at += 1;
    if (at >= 0) work[at] = (work[at] ?? 0) + tdur / 1000;
  }
  return work;
}

/** Posts with and without a heavy query that another client repeats without end. */

import type { Bench } from '../bench.ts';
import { Load } from '../load.ts';
import { compare, interleave } from '../measure.ts';
import { type Row, rowOf } from '../row.ts';
import type { Running } from '../server.ts';
import { isTooSlow } from './alternate.ts';
import { commitOf, pathOf, topicCount } from './messages.ts';
import type { WideStore } from './stores.ts';

const connections = 4;

export async function postsBesides(
  { load, quick }: Bench,
  { name, tokens }: WideStore,
  { port }: Running,
  query: { readonly path: string; readonly token: string },
): Promise<Row[]> {
  const count = quick ? 200 : 600;
  let next = 0;
  const post = () => {
    const requests = Array.from({ length: count }, () => {
      next += 1;
      const text = `#pipeline:build #run:${next} #commit:${commitOf(next)} posted beside a query`;
      return {
        method: 'POST' as const,
        path: '/api/messages',
        body: JSON.stringify({ topic: pathOf(next % topicCount), text }),
      };
    });
    return load.run({ port, token: tokens.writer, connections, requests });
  };
  const asking = new Load();
  const postBeside = async () => {
    let isPosting = true;
    const ask = async () => {
      while (isPosting) {
        const requests = [{ method: 'GET' as const, path: query.path }];
        // What the hub ends for its budget has weighed on it as well.
        await asking.run({ port, token: query.token, connections: 1, requests }).catch(beyondBudget);
      }
    };
    const asked = ask();
    try {
      return await post();
    } finally {
      isPosting = false;
      await asked;
    }
  };
  try {
    const { alone, beside } = await interleave(quick ? 3 : 7, { alone: post, beside: postBeside });
    const measured = compare(beside, alone, ({ p95 }) => p95);
    return [rowOf(`${name}, posts beside the worst query: p95`, 'ms', measured, { of: 'ratio', atMost: 1.5 })];
  } finally {
    asking.close();
  }
}

function beyondBudget(error: unknown): void {
  if (!isTooSlow(error)) throw error;
}

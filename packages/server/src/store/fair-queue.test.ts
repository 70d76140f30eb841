import { expect, it } from 'vitest';
import { FairQueue } from './fair-queue.ts';

/** Work that lasts until it is told to end. */
function heldWork(queue: FairQueue) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (name: string, person: number | null, budget = 60_000) =>
    queue.run(person, budget, () => {
      begun.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  return { begun, ask, end: (name: string) => ends.get(name)?.() };
}

/** What is ready has begun. */
const turns = () => new Promise((resolve) => setTimeout(resolve));

it('leaves half of the slots to others, however much one person asks', async () => {
  const { begun, ask, end } = heldWork(new FairQueue(2));
  const all = [ask('a1', 1), ask('a2', 1), ask('a3', 1), ask('b1', 2), ask('c1', 3)];
  await turns();
  expect(begun).toEqual(['a1', 'b1']);
  end('a1');
  await all[0];
  await turns();
  // Whoever came first of those who have nothing running.
  expect(begun).toEqual(['a1', 'b1', 'a2']);
  end('b1');
  await all[3];
  await turns();
  expect(begun).toEqual(['a1', 'b1', 'a2', 'c1']);
});

it('tells him who waits longer than his budget', async () => {
  const { ask, begun } = heldWork(new FairQueue(1));
  void ask('first', 1);
  await expect(ask('second', 2, 5)).rejects.toThrow('ran out');
  expect(begun).toEqual(['first']);
});

it('answers in time for work that cannot be stopped, and keeps its slot until it ends', async () => {
  const { ask, begun, end } = heldWork(new FairQueue(1));
  await expect(ask('stubborn', 1, 1)).rejects.toThrow('ran out');
  const next = ask('next', 2);
  expect(begun).toEqual(['stubborn']);
  end('stubborn');
  await turns();
  expect(begun).toEqual(['stubborn', 'next']);
  end('next');
  await next;
});

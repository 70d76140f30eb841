import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainedPush, createPushChain } from './pushChain.ts';

const repo = 'acme/api';
const sha = (index: number) => index.toString(16).padStart(8, '0').repeat(5);
const push = (from: number | null, to: number, branch = 'main'): ChainedPush => ({
  repo,
  branch,
  commit: sha(to),
  at: to,
  ...(from !== null && { before: sha(from) }),
});
const line = (length: number) => Array.from({ length }, (_, index) => push(index, index + 1));

describe('on one branch', () => {
  const history = fc.integer({ min: 1, max: 20 }).chain((length) =>
    fc.record({
      length: fc.constant(length),
      kept: fc.array(fc.boolean(), { minLength: length, maxLength: length }),
      from: fc.integer({ min: 0, max: length }),
      to: fc.integer({ min: 0, max: length }),
      salt: fc.integer(),
    }),
  );

  it('tells exactly the pushes between two commits, and nothing where one of them is missing', () => {
    fc.assert(
      fc.property(history, ({ length, kept, from, to, salt }) => {
        const all = line(length);
        const known = all.filter((_, index) => kept[index]);
        const shuffled = [...known, ...known].toSorted((a, b) => order(a, salt) - order(b, salt));
        const [start, end] = [Math.min(from, to), Math.max(from, to)];
        const isWhole = kept.slice(start, end).every(Boolean);
        const expected = {
          direction: from === to ? 'same' : from < to ? 'forward' : 'back',
          pushes: all.slice(start, end).reverse(),
        };
        expect(createPushChain(shuffled).between(repo, sha(from), sha(to))).toEqual(isWhole ? expected : null);
      }),
    );
  });

  it('tells what came after a commit up to the last push, and nothing where one of them is missing', () => {
    fc.assert(
      fc.property(history, ({ length, kept, from }) => {
        const all = line(length);
        const chain = createPushChain(all.filter((_, index) => kept[index]));
        const end = kept.lastIndexOf(true) + 1;
        const isWhole = end > 0 && end >= from && kept.slice(from, end).every(Boolean);
        expect(chain.after(repo, sha(from))).toEqual(isWhole ? all.slice(from, end).reverse() : null);
      }),
    );
  });

  it('never ends in a circle, and never tells a push that does not lead there', () => {
    const links = fc.array(fc.tuple(fc.option(fc.nat(6)), fc.nat(6), fc.constantFrom('main', 'next')), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(links, fc.nat(6), fc.nat(6), (pairs, from, to) => {
        const chain = createPushChain(pairs.map(([before, after, branch]) => push(before, after, branch)));
        const span = chain.between(repo, sha(from), sha(to));
        chain.after(repo, sha(from));
        if (!span || span.direction === 'same') return;
        const [newest, oldest] = span.direction === 'forward' ? [to, from] : [from, to];
        expect(span.pushes[0]?.commit).toBe(sha(newest));
        expect(span.pushes.at(-1)?.before).toBe(sha(oldest));
        for (const [index, each] of span.pushes.slice(1).entries()) {
          expect(each.commit).toBe(span.pushes[index]?.before);
        }
      }),
    );
  });

  function order(each: ChainedPush, salt: number): number {
    return Math.imul(Number.parseInt(each.commit?.slice(0, 8) ?? '0', 16) + 1, salt | 1) % 97;
  }
});

it('keeps repositories and branches apart', () => {
  const other = { ...push(1, 2), repo: 'acme/web' };
  const chain = createPushChain([push(0, 1), push(1, 2, 'next'), other]);
  expect(chain.between(repo, sha(0), sha(2))).toBeNull();
  expect(chain.between('acme/web', sha(1), sha(2))?.pushes).toEqual([other]);
});

it('finds a commit by the beginning of its name, unless several begin so', () => {
  const [one, two] = ['abcdef1000', 'abcdef1999'];
  const chain = createPushChain([
    { repo, branch: 'main', before: '0123456789', commit: one, at: 1 },
    { repo, branch: 'main', before: one, commit: two, at: 2 },
  ]);
  expect(chain.between(repo, '0123456', 'ABCDEF1000')?.pushes).toHaveLength(1);
  expect(chain.between(repo, '0123456', 'abcdef1')).toBeNull();
});

it('does not tell which way a branch went that was forced', () => {
  expect(createPushChain([push(0, 1), push(1, 2), push(1, 3)]).after(repo, sha(1))).toBeNull();
  // The sender says that 2 was left behind: what 3 holds besides is unknown.
  expect(createPushChain([push(0, 1), push(1, 2), push(null, 3)]).between(repo, sha(1), sha(3))).toBeNull();
});

it('follows the branch on which most of the commits were, where several hold one', () => {
  const branched = [...line(3), push(null, 2, 'feature'), push(2, 9, 'feature')];
  const chain = createPushChain(branched);
  expect(chain.after(repo, sha(2), [sha(1)])).toEqual([push(2, 3)]);
  expect(chain.after(repo, sha(2))).toBeNull();
});

it('passes over a push without its parts', () => {
  expect(
    createPushChain([
      { repo, at: 1 },
      { commit: sha(1), at: 2 },
    ]).between(repo, sha(0), sha(1)),
  ).toBeNull();
});

describe('a push that holds several commits', () => {
  const [first, second, third] = [push(0, 1), push(1, 5), push(5, 6)];
  const inside = ({ commit }: ChainedPush) => (commit === second.commit ? [sha(2), sha(4)] : []);
  const chain = createPushChain([first, second, third], inside);
  const part = (from: number, to: number) => ({ ...second, before: sha(from), commit: sha(to) });

  it('is told as far as it lies between two commits, as one', () => {
    expect(chain.between(repo, sha(0), sha(2))?.pushes).toEqual([part(1, 2), first]);
    expect(chain.between(repo, sha(2), sha(4))?.pushes).toEqual([part(2, 4)]);
    expect(chain.between(repo, sha(6), sha(2))).toEqual({ direction: 'back', pushes: [third, part(2, 5)] });
    expect(chain.between(repo, sha(0), sha(6))?.pushes).toEqual([third, second, first]);
    expect(chain.after(repo, sha(4))).toEqual([third, part(4, 5)]);
    expect(chain.after(repo, sha(0))).toEqual([third, second, first]);
  });

  it('leads nowhere at a commit that nobody told', () => {
    expect(chain.between(repo, sha(0), sha(3))).toBeNull();
    expect(createPushChain([first, second, third]).between(repo, sha(0), sha(2))).toBeNull();
  });

  it('leads on from a commit of a branch whose beginning is not known', () => {
    const begun = createPushChain([push(null, 3)], () => [sha(2)]);
    expect(begun.between(repo, sha(2), sha(3))?.pushes).toEqual([{ ...push(null, 3), before: sha(2) }]);
    expect(begun.between(repo, sha(1), sha(3))).toBeNull();
  });
});

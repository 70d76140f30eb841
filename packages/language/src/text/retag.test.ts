import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retag } from './retag.ts';
import { tagsOf } from './tags.ts';

describe('a text whose tags change', () => {
  it.each([
    ['#epic:wallets Slow lists', ['epic:wallets'], 'epic:search', '#epic:search Slow lists'],
    ['Slow #epic:wallets lists', ['epic:wallets'], null, 'Slow lists'],
    ['Slow #epic:wallets. More', ['epic:wallets'], 'epic:a b', 'Slow #epic:a%20b. More'],
    ['Slow lists\nwith a body', [], 'epic:a', 'Slow lists #epic:a\nwith a body'],
    ['#a #b #a', ['a', 'b'], 'c', '#c'],
    ['#a here', [], 'a', '#a here'],
    ['```\n#a\n```', ['a'], 'b', '#b\n```\n#a\n```'],
    ['x #a\n    #a', ['a'], null, 'x\n    #a'],
    ['#%61bc it', ['abc'], null, 'it'],
  ])('%j without %j, with %j', (text, remove, add, expected) => {
    expect(retag(text, remove, add)).toBe(expected);
  });

  it('has the tag that comes, and of those that went none', () => {
    const tag = fc.constantFrom<string[]>('a', 'b', 'epic:x y', 'epic:ü', 'c:');
    const piece = fc.oneof(
      fc.constantFrom('#a', '#b.', '#epic:x%20y', 'word', '\n', ' ', '\n\n', '(#a)', 'x'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece), fc.array(tag), tag, (pieces, remove, add) => {
        const tags = tagsOf(retag(pieces.join(' ').trim(), remove, add));
        expect(tags).toContain(add);
        expect(tags.filter((each) => each !== add && remove.includes(each))).toEqual([]);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tagsOf } from '../text/tags.ts';
import { things } from './index.ts';
import { keepLinks, leadingTags, replaceLeadingTags, setLeadingTag } from './leadingTags.ts';
import { sortOf } from './tagKeys.ts';

describe('an upsert of a text that a person edited', () => {
  test.each([
    [
      'renews the tags and leaves the words',
      '#PullRequest #id:1 #commit:aaa My better title\n\nand why',
      '#PullRequest #id:1 #commit:bbb #merge:ccc Robot title https://example.org/1',
      '#PullRequest #id:1 #commit:bbb #merge:ccc My better title\n\nand why',
    ],
    [
      'keeps tags that are not of the vocabulary',
      '#deploy #service:api #urgent #env:staging by hand',
      '#deploy #service:api #env:production note',
      '#deploy #service:api #env:production #urgent by hand',
    ],
    [
      'keeps the stories of both',
      '#PullRequest #id:1 #story:A-1 #story:A-2 title',
      '#PullRequest #id:1 #story:A-1 #story:A-3 title',
      '#PullRequest #id:1 #story:A-1 #story:A-3 #story:A-2 title',
    ],
    [
      'drops a vocabulary tag that is no longer said',
      '#pipeline:build #run:1 #tests:1/2 words',
      '#pipeline:build #run:1 x',
      '#pipeline:build #run:1 words',
    ],
    ['puts tags back that were taken out', 'only words', '#deploy #service:api x', '#deploy #service:api only words'],
    ['leaves an empty rest', '#deploy #env:a', '#deploy #env:b note', '#deploy #env:b'],
    ['keeps a body below bare tags', '#deploy #env:a\nbody', '#deploy #env:b note', '#deploy #env:b\nbody'],
    [
      'keeps what was percent-encoded as it was',
      '#deploy #my%20own words',
      '#deploy #env:a%20b',
      '#deploy #env:a%20b #my%20own words',
    ],
  ])('%s', (_, old, robot, expected) => {
    expect(replaceLeadingTags(old, robot)).toBe(expected);
  });

  test('a second time changes nothing', () => {
    const part = fc.constantFrom(
      '#deploy',
      '#env:a',
      '#env:b',
      '#own',
      '#story:A',
      '#x:1',
      'words',
      '#Done:',
      '\n',
      '!',
    );
    const text = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(' ').trim());
    fc.assert(
      fc.property(text, text, (old, robot) => {
        const once = replaceLeadingTags(old, robot);
        expect(replaceLeadingTags(once, robot)).toBe(once);
      }),
    );
  });
});

describe('a text whose sender speaks again', () => {
  test.each([
    [
      '#AL #service:api #incident:INC-1 #cause:d1 Slow',
      '#AL #service:api Ok',
      '#AL #service:api #incident:INC-1 #cause:d1 Ok',
    ],
    ['#AL #incident:INC-1 Slow', '#AL #incident:INC-2 Slow', '#AL #incident:INC-2 Slow'],
    ['#AL #own Slow #incident:INC-1', '#AL Ok\nbody', '#AL Ok\nbody'],
    ['#AL #story:A-1', '#AL\nbody', '#AL #story:A-1\nbody'],
  ])('keeps the links of %s', (before, given, kept) => {
    expect(keepLinks(before, given)).toBe(kept);
    expect(keepLinks(kept, given)).toBe(kept);
  });
});

describe('a tag in front', () => {
  test.each([
    ['#AL #service:api Slow', 'INC-1', '#AL #service:api #incident:INC-1 Slow'],
    ['#AL #incident:a #service:api #incident:b Slow', 'INC 1', '#AL #service:api #incident:INC%201 Slow'],
    ['#AL #incident:a Slow\n#incident:b', undefined, '#AL Slow\n#incident:b'],
    ['#AL #incident:a\nbody', undefined, '#AL\nbody'],
    ['Slow', 'INC-1', '#incident:INC-1 Slow'],
  ])('of %s is set to %s', (text, value, expected) => {
    expect(setLeadingTag(text, 'incident', value)).toBe(expected);
  });
});

test('every tag that a thing writes is known to be of the vocabulary', () => {
  for (const { name, example } of things.filter((thing) => !/entry$/.test(thing.name))) {
    const unknown = tagsOf(leadingTags(example)).filter((tag) => sortOf(tag) === 'other');
    expect(unknown, name).toEqual([]);
  }
});

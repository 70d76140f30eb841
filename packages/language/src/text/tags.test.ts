import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTag, numberOf, tagKeyValue, tagsOf, tagValue, writeTag } from './tags.ts';

test.each<[text: string, tags: string[]]>([
  // Tat's table, but for a final mark and for repeated tags.
  ['#AL #Nb:1 #CD x', ['AL', 'Nb:1', 'CD']],
  ['#tag.', ['tag']],
  ['#tag!', ['tag']],
  ['#123', []],
  ['#_', []],
  ['# a', []],
  ['a#b', []],
  ['http://a/#frag', []],
  ['#1:2', ['1:2']],
  ['#-:-', ['-:-']],
  ['#a#b', []],
  ['#a,#b', []],
  ['#a;#b', ['a', 'b']],
  ['#a|#b', ['a', 'b']],
  ['##x', ['x']],
  ['#value:0:/Internal/A?tag=CD&x=y', ['value:0:/Internal/A?tag=CD&x=y']],
  ['#t #t', ['t']],
  // Ours.
  ['is it #done? yes, #done: see #a.b, #c:d...', ['done', 'a.b', 'c:d']],
  ['#1: #: #?', []],
  ['#abc#d', []],
  ['＃tag (#x) &#y', ['tag', 'x']],
  ['#café #日本語 #नमस्ते', ['café', '日本語', 'नमस्ते']],
  ['#p:Build%20and%20test #c:100% #d:%zz%C3%A9%FF', ['p:Build and test', 'c:100%', 'd:%zzé%FF']],
  ['https://a.example/x(#y) #z', ['z']],
])('the tags of %j', (text, tags) => {
  expect(tagsOf(text)).toEqual(tags);
});

test.each<[what: string, text: string, tags: string[]]>([
  ['fences', '#a\n```c\n#include\n```\n#b', ['a', 'b']],
  ['tildes', '#a\n~~~\n#no\n```\n#no\n~~~~\n#b', ['a', 'b']],
  ['a fence never closed', '#a\n```\n#no', ['a']],
  ['a fence in the title', '```\n#no\n```\n#b', ['b']],
  ['indentation', '#a\n\n    #no\n\t#no\n\n#b', ['a', 'b']],
  ['indentation below the title', '#a\n    #no', ['a']],
  ['no indentation below a paragraph', '#a\ntext\n    #b', ['a', 'b']],
  ['no indentation in a list', '#a\n- one\n\n    #b\n\nend\n\n    #no', ['a', 'b']],
  ['no backticks within a line', '#a `#b` ```#c```', ['a', 'b', 'c']],
  ['other line ends', '#a\r\n```\r\n#no\r\n```\r\n#b\u2028#c', ['a', 'b', 'c']],
])('code hides tags: %s', (_, text, tags) => {
  expect(tagsOf(text)).toEqual(tags);
});

const unicode = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });

test('a written tag reads back to exactly its value', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        unicode,
        fc.string({ unit: fc.constantFrom('%', '2', '0', '.', '@', '#', ':', ' ', 'é'), minLength: 1 }),
      ),
      (value) => {
        expect(tagsOf(`x ${writeTag('key', value)} y`)).toEqual([`key:${value}`]);
        expect(tagValue(tagsOf(writeTag('a key.', value)), 'a key.')).toBe(value);
      },
    ),
    { numRuns: 1_000 },
  );
});

test('what can stay as it is stays readable', () => {
  expect(writeTag('deploy')).toBe('#deploy');
  expect(writeTag('repo', 'acme/api')).toBe('#repo:acme/api');
  expect(writeTag('pipeline', 'Build and test.')).toBe('#pipeline:Build%20and%20test%2E');
  expect(writeTag('user', '@ada')).toBe('#user:%40ada');
  expect(writeTag('user', '')).toBe('#user');
});

test('key and value', () => {
  expect(tagKeyValue('a:b:c')).toEqual({ key: 'a', value: 'b:c' });
  for (const tag of ['a', ':a', 'a:', ':']) expect(tagKeyValue(tag)).toBeNull();
  expect(tagValue(['env', 'env:', 'env:prod', 'env:dev'], 'env')).toBe('prod');
  expect(tagValue(['environment:x'], 'env')).toBeUndefined();
});

test('whether something is one whole tag', () => {
  expect(['a', 'a:b', '1:2', 'a/b?c=d'].filter((written) => !isTag(written))).toEqual([]);
  expect(['', '1', 'a.', 'a b', 'a#b', '#a', 'a!'].filter(isTag)).toEqual([]);
});

test('numbers', () => {
  expect(['3', '-0.5', '+12.50', '007', '-0'].map(numberOf)).toEqual([3, -0.5, 12.5, 7, 0]);
  for (const value of ['', '1e3', '0x10', '.5', '5.', ' 1', '1\n', 'NaN', '9'.repeat(400)])
    expect(numberOf(value)).toBeNull();
});

test('a long text is read in no time', () => {
  const start = performance.now();
  for (const part of ['#a.', '....', '#x#', '@@', '@a.', 'https://(', '`', '%', '```\n'])
    tagsOf(`#${part.repeat(20_000)}x`);
  expect(performance.now() - start).toBeLessThan(3_000);
});

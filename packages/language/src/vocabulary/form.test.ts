import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mentionsOf } from '../text/mentions.ts';
import { tagsOf } from '../text/tags.ts';
import { urlsOf } from '../text/urls.ts';
import { readAny, tag, word, writeForm } from './form.ts';
import { body, line, link, tagValue } from './testing.ts';

describe('what comes from outside', () => {
  test('adds neither a tag nor a mention', () => {
    fc.assert(
      fc.property(tagValue, line, link, body, (env, text, url, lines) => {
        const written = writeForm([word('deploy'), tag('env', env)], { text, url, body: lines });
        expect(tagsOf(written)).toEqual(['deploy', `env:${env}`]);
        expect(mentionsOf(written)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('stands on one line, without blanks at its ends', () => {
    expect(writeForm([word('deploy')], { text: '  Page\r\nby cursor \n' })).toBe('#deploy Page by cursor');
  });

  test('has no link of its own at the end of its words', () => {
    const written = writeForm([word('deploy')], { text: 'see https://example.org/a' });
    expect(readAny(written)).toMatchObject({ text: 'see https://example.org/a', url: undefined });
    expect(urlsOf(written)).toEqual(['https://example.org/a']);
  });
});

describe('a link', () => {
  test('is left out when nobody may follow it', () => {
    expect(writeForm([word('deploy')], { text: 'x', url: 'javascript:alert(1)' })).toBe('#deploy x');
    expect(writeForm([word('deploy')], { text: 'x', url: 'https://example.org/ @ada' })).toBe('#deploy x');
  });

  test('is written so that prose holds it whole', () => {
    const odd = writeForm([word('deploy')], { text: 'x', url: 'https://example.org/a(b' });
    expect(odd).toBe('#deploy x https://example.org/a%28b');
    const question = writeForm([word('deploy')], { text: 'x', url: 'https://example.org/?' });
    expect(urlsOf(question)).toEqual(['https://example.org/?#']);
    expect(readAny(question).url).toBe('https://example.org/?');
  });
});

describe('the tags in front', () => {
  test.each([
    ['#deploy #service:api words', ['deploy', 'service:api'], 'words'],
    ['#deploy: words #later', ['deploy'], 'words #later'],
    ['#deploy! words', [], '#deploy! words'],
    ['#a;#b words', [], '#a;#b words'],
    ['#12 words', [], '#12 words'],
    ['words', [], 'words'],
    ['', [], ''],
  ])('%s', (text, leading, words) => {
    expect(readAny(text)).toMatchObject({ leading, text: words });
  });
});

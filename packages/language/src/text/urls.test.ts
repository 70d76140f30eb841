import { expect, test } from 'vitest';
import { isLink, urlsOf } from './urls.ts';

test.each<[text: string, urls: string[]]>([
  ['see https://a.example/b?c=d#e.', ['https://a.example/b?c=d#e']],
  ['(https://a.example/b_(c)), <http://x.example>', ['https://a.example/b_(c)', 'http://x.example']],
  ['[title](https://a.example/b) and `https://c.example`', ['https://a.example/b', 'https://c.example']],
  [
    'HTTPS://A.example mailto:ada@a.example xmpp:ada@a.example',
    ['HTTPS://A.example', 'mailto:ada@a.example', 'xmpp:ada@a.example'],
  ],
  ['https://a.example https://a.example', ['https://a.example']],
  ['https://é.example/日本?x=1, "https://b.example"', ['https://é.example/日本?x=1', 'https://b.example']],
  ['ftp://a.example javascript:alert(1) a.example xhttp://a.example', []],
  ['https:// mailto: http://. https://)', []],
  ['x\n```\nhttps://a.example\n```', []],
])('the links of %j', (text, urls) => {
  expect(urlsOf(text)).toEqual(urls);
});

test('only four schemes are links', () => {
  expect(['http://a', 'HTTPS://a/b?c', 'mailto:a@b.c', 'xmpp:a@b.c'].filter((url) => !isLink(url))).toEqual([]);
  const refused = [
    'javascript:alert(1)',
    ' https://a',
    'https://a\n',
    'https://',
    'data:x',
    '//a',
    'a.b',
    'java\tscript:x',
    'https://a"b',
  ];
  expect(refused.filter(isLink)).toEqual([]);
});

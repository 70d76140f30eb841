import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../components/shapes.ts';
import { shownMessage } from '../../../testing/shownMessage.ts';
import { type Block, blocksOf } from './blocks.ts';
import { linkName, trackerHref } from './links.ts';
import { changeLog } from './markdown.ts';

const order = ['BlockingPoints', 'Done', 'feat', 'fix'];

function message(id: string, text: string, more: Partial<ShownMessage> = {}): ShownMessage {
  return shownMessage({
    id,
    topic: '/Release',
    text,
    ...more,
  });
}

const reply = (id: string, text: string, minute = 0, parentId = 'r') =>
  message(id, text, { parentId, createdAt: `2026-11-20T12:0${minute}:00Z` });

const only = (replies: readonly ShownMessage[], text = '#release:2.0.0 #service:api Cursors everywhere'): Block => {
  const [block] = blocksOf([message('r', text)], replies, order);
  if (!block) throw new Error('no block');
  return block;
};
const shape = ({ sections }: Block) => sections.map(({ name, items }) => [name, ...items.map(({ text }) => text)]);

describe('blocks', () => {
  it('put items under their headings: those of the order first, others by name, items as they were written', () => {
    const replies = [
      reply('4', '#zeal nothing less', 4),
      reply('3', '#Fix: an empty page', 3),
      reply('1', '#chore tidy', 1),
      reply('2', '#fix: the last page', 2),
      reply('0', '#feat: #story:API-7 page by cursor https://git.example.org/acme/api/pull/102'),
      reply('5', 'Shall we?', 5),
      reply('6', '#commit:9f1c2d4 a push', 5),
      reply('7', '#feat: of another one', 5, 'other'),
    ];
    expect(shape(only(replies))).toEqual([
      ['feat', '#story:API-7 page by cursor'],
      ['fix', 'the last page', 'an empty page'],
      ['chore', 'tidy'],
      ['zeal', 'nothing less'],
    ]);
    expect(only(replies).sections[0]?.items[0]?.url).toBe('https://git.example.org/acme/api/pull/102');
  });

  it('leave out what is no release, and keep the order of the messages', () => {
    const roots = ['#release:2.0.0 #service:api', 'A note', '#release:2026-W47', '#release:', '#release:1.9.0'];
    expect(
      blocksOf(
        roots.map((text, at) => message(String(at), text)),
        [],
        order,
      ).map(({ name }) => name),
    ).toEqual(['2.0.0', '2026-W47', '1.9.0']);
  });

  it('stand by the names of their weeks, however late one was written', () => {
    const roots = ['#release:2016-Week.38', '#release:2026-W47', '#release:2026-W48'];
    expect(
      blocksOf(
        roots.map((text, at) => message(String(at), text)),
        [],
        order,
      ).map(({ name }) => name),
    ).toEqual(['2026-W48', '2026-W47', '2016-W38']);
  });
});

describe('links', () => {
  it('are called by the number of what they lead to', () => {
    const of = (path: string) => linkName(`https://git.example.org/acme/api/${path}`);
    expect(['pull/102', '-/merge_requests/7#note', 'issues/42', 'pull-requests/3/overview'].map(of)).toEqual([
      '#102',
      '#7',
      '#42',
      '#3',
    ]);
    expect(linkName('https://wiki.example.org/x')).toBe('wiki.example.org/x');
  });

  it('lead to trackers by the key of a tag, and to no other kind of address', () => {
    const trackers = [
      { keyword: 'jira', url: 'https://jira.example.org/browse/{id}?a={id}' },
      { keyword: 'cd', url: 'https://cd.example.org/' },
      { keyword: 'evil', url: 'javascript:alert(1)//' },
      { keyword: '', url: 'https://nothing.example.org/' },
    ];
    const of = (tag: string) => trackerHref(tag, trackers);
    expect(of('jira:API-7')).toBe('https://jira.example.org/browse/API-7?a=API-7');
    expect(of('cd:a/b')).toBe('https://cd.example.org/a%2Fb');
    expect(['evil:1', 'other:1', 'jira', 'jira:', ':x'].map(of)).toEqual(Array(5).fill(undefined));
  });
});

it('becomes a change log that says what the blocks say, and nothing else to Markdown', () => {
  const block = only([
    reply('0', '#feat: page *by* cursor https://git.example.org/acme/api/pull/102'),
    reply('1', '#feature: <script>', 1),
    reply('2', '#Odd thing', 2),
  ]);
  expect(changeLog([block], (section) => `The ${section}`)).toBe(`# Changelog

## [api 2.0.0] - 2026-11-20

Cursors everywhere

### Added

- page \\*by\\* cursor ([#102](<https://git.example.org/acme/api/pull/102>))
- \\<script\\>

### The Odd

- thing
`);
});

/** Releases as Atom (RFC 4287): an entry for each, its items as a list under their headings. */

import { plain } from '@tagloop/language/text/foreign';
import { readRelease } from '@tagloop/language/vocabulary/release';
import { readReleaseEntry } from '@tagloop/language/vocabulary/releaseEntry';
import { readWeek } from '@tagloop/language/vocabulary/week';
import { Feed } from 'feed';
import type { Message } from '../messages/contract.ts';

interface Releases {
  readonly topic: { readonly id: string; readonly path: string };
  /** Newest first. */
  readonly roots: readonly Message[];
  /** Of all of them, oldest first. */
  readonly replies: readonly Message[];
  /** Address of the hub, without a final slash. */
  readonly hub: string;
}

export function atomOf({ topic, roots, replies, hub }: Releases): string {
  const page = `${hub}/t${topic.path.split('/').map(encodeURIComponent).join('/')}`;
  const entries = roots.flatMap((root) => {
    const title = titleOf(root);
    return title === null ? [] : [{ root, title, items: replies.filter(({ parentId }) => parentId === root.id) }];
  });
  const changes = entries.map(({ root }) => Date.parse(root.updatedAt));
  const feed = new Feed({
    // An entry stays the same one when the hub gets another address.
    id: `urn:tagloop:topic:${topic.id}`,
    title: written(`${topic.path.slice(1)}: releases`),
    updated: new Date(Math.max(0, ...changes)),
    link: page,
    feed: `${hub}/api/releases/${topic.id}`,
    generator: 'Tagloop',
  });
  for (const { root, title, items } of entries) {
    feed.addItem({
      id: `urn:tagloop:message:${root.id}`,
      title: written(title),
      link: `${page}?m=${root.id}`,
      published: new Date(root.createdAt),
      date: new Date(root.updatedAt),
      author: [{ name: written(root.author.fullName || root.author.name) }],
      category: stateOf(root),
      content: contentOf(items),
    });
  }
  return feed.atom1();
}

/** `api 2.0.0: Cursors everywhere`; null for what is no release. */
function titleOf({ text, labels }: Message): string | null {
  const week = readWeek(text);
  const release = week ? null : readRelease(text, labels);
  const name = week?.week ?? [release?.service, release?.version].filter(Boolean).join(' ');
  if (!name) return null;
  const title = week?.title ?? release?.title;
  return title ? `${name}: ${title}` : name;
}

/** One of our own words: the library puts it into an attribute as it is. */
function stateOf({ text, labels }: Message): { term: string }[] {
  const state = readRelease(text, labels)?.state;
  return state ? [{ term: state }] : [];
}

function contentOf(items: readonly Message[]): string {
  const sections = new Map<string, string[]>();
  for (const { text } of items) {
    const entry = readReleaseEntry(text);
    if (!entry) continue;
    const link = entry.url ? ` (<a href="${html(entry.url)}">${html(entry.url)}</a>)` : '';
    const lines = sections.get(entry.section) ?? [];
    lines.push(`<li>${html([...entry.stories, entry.text].join(' '))}${link}</li>`);
    sections.set(entry.section, lines);
  }
  return [...sections].map(([name, lines]) => `<h3>${html(name)}</h3><ul>${lines.join('')}</ul>`).join('');
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function html(text: string): string {
  return written(text).replace(/[&<>"']/g, (mark) => marks[mark] ?? '');
}

/** Without what XML cannot hold, and without the joiners that keep words from outside from being tags. */
function written(text: string): string {
  return plain(text).replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '');
}

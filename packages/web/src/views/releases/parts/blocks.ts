/** Releases and weeks as blocks: a name at the left, and under headings what their replies bring. */

import { type ReleaseState, readRelease } from '@tagloop/language/vocabulary/release';
import { behindSection, readReleaseEntry } from '@tagloop/language/vocabulary/releaseEntry';
import { readWeek } from '@tagloop/language/vocabulary/week';
import type { ShownMessage } from '../../../components/shapes.ts';

export interface Item<Message extends ShownMessage = ShownMessage> {
  readonly message: Message;
  /** As it was written behind the heading, without a link at its end. */
  readonly text: string;
  /** http or https. */
  readonly url?: string;
}

export interface Section<Message extends ShownMessage = ShownMessage> {
  /** As it was first written, such as `feat` or `BlockingPoints`. */
  readonly name: string;
  readonly items: readonly Item<Message>[];
}

export interface Block<Message extends ShownMessage = ShownMessage> {
  readonly root: Message;
  readonly kind: 'release' | 'week';
  /** `2.0.0`, `2026-W47`. */
  readonly name: string;
  readonly title: string;
  readonly attributes: readonly string[];
  /** As somebody wrote it; absent: when the message moved last. */
  readonly date?: string;
  readonly service?: string;
  readonly repo?: string;
  readonly commit?: string;
  readonly state?: ReleaseState;
  readonly url?: string;
  /** In their order, each with one item at least. */
  readonly sections: readonly Section<Message>[];
}

/**
 * What is no release and no week is left out. Newest first, as the messages come; where there are weeks alone, by their
 * names, so that one that was written late stands where it belongs.
 * @param replies of all roots, in any order
 * @param order headings that come first
 */
export function blocksOf<Message extends ShownMessage>(
  roots: readonly Message[],
  replies: readonly Message[],
  order: readonly string[],
): readonly Block<Message>[] {
  const byRoot = new Map<string, Message[]>();
  for (const reply of replies.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt))) {
    const root = reply.parentId ?? '';
    byRoot.set(root, [...(byRoot.get(root) ?? []), reply]);
  }
  const blocks = roots.flatMap((root) => {
    const head = headOf(root);
    return head ? [{ root, ...head, sections: sectionsOf(byRoot.get(root.id) ?? [], order) }] : [];
  });
  if (blocks.some(({ kind }) => kind === 'release')) return blocks;
  return blocks.toSorted((a, b) => (a.name < b.name ? 1 : a.name > b.name ? -1 : 0));
}

function headOf({ text, labels }: ShownMessage): Omit<Block, 'root' | 'sections'> | null {
  const week = readWeek(text);
  if (week) return { kind: 'week', name: week.week, title: week.title, attributes: week.attributes, url: week.url };
  const release = readRelease(text, labels);
  if (!release?.version) return null;
  const { version, ...facts } = release;
  return { kind: 'release', name: version, ...facts };
}

function sectionsOf<Message extends ShownMessage>(
  replies: readonly Message[],
  order: readonly string[],
): readonly Section<Message>[] {
  const sections = new Map<string, { name: string; items: Item<Message>[] }>();
  for (const message of replies) {
    const entry = readReleaseEntry(message.text);
    if (!entry) continue;
    const { section, url } = entry;
    const own = sections.get(section.toLowerCase()) ?? { name: section, items: [] };
    own.items.push({ message, text: withoutEnd(behindSection(message.text), url), url });
    sections.set(section.toLowerCase(), own);
  }
  const ranks = new Map(order.map((name, rank) => [name.toLowerCase(), rank]));
  const rankOf = (key: string) => ranks.get(key) ?? order.length;
  return [...sections]
    .toSorted(([a], [b]) => rankOf(a) - rankOf(b) || a.localeCompare(b))
    .map(([, section]) => section);
}

function withoutEnd(text: string, url: string | undefined): string {
  const trimmed = text.trim();
  if (!url || !trimmed.endsWith(url) || trimmed === url) return trimmed;
  return trimmed.slice(0, -url.length).trimEnd();
}

import { tagsOf } from '@tagloop/language/text/tags';
import type { Message } from '../../data/messages.ts';
import { shownMessage } from '../../testing/shownMessage.ts';

/** A message as the hub tells it, of which a test says only what it is about. */
export function alertMessage(text: string, labels: readonly string[] = ['open'], id = text): Message {
  const colored = labels.map((label) => ({ text: label, color: '#888888' }));
  const facts = { stub: false, deletedAt: null, version: 1, mentions: [], likers: [], votersUp: [], votersDown: [] };
  return { ...shownMessage({ id, text }), ...facts, labels: colored, tags: tagsOf(text) };
}

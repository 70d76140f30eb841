import { topicHref } from '../../../components/href.ts';
import type { ShownMessage } from '../../../components/shapes.ts';

/** Where a snippet opens in whatever view the topic has: for links that people give to each other. */
export function snippetHref({ topic, id }: ShownMessage): string {
  return topicHref(topic, { view: 'snippets', own: { open: id } });
}

/** The code alone, as text. */
export function rawHref({ id }: ShownMessage): string {
  return `/api/snippets/${encodeURIComponent(id)}/raw`;
}

/** Topics by their paths, as a tree. */

import type { ShownTopic } from './shapes.ts';

export interface TopicNode<T extends ShownTopic> {
  /** The last part of the path. */
  readonly name: string;
  readonly path: string;
  /** Null for a place that only holds others, or that the reader may not see. */
  readonly topic: T | null;
  readonly children: readonly TopicNode<T>[];
}

interface GrowingNode<T extends ShownTopic> {
  readonly name: string;
  readonly path: string;
  topic: T | null;
  readonly children: Map<string, GrowingNode<T>>;
}

/** By name on every level, numbers in names by their size. Paths are compared without case. */
export function topicTree<T extends ShownTopic>(topics: readonly T[]): readonly TopicNode<T>[] {
  const root: GrowingNode<T> = { name: '', path: '', topic: null, children: new Map() };
  for (const topic of topics) {
    let node = root;
    for (const name of topic.path.split('/').filter(Boolean)) {
      const key = name.toLowerCase();
      const child = node.children.get(key) ?? { name, path: `${node.path}/${name}`, topic: null, children: new Map() };
      node.children.set(key, child);
      node = child;
    }
    node.topic = topic;
  }
  return finished(root);
}

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function finished<T extends ShownTopic>(node: GrowingNode<T>): readonly TopicNode<T>[] {
  return [...node.children.values()]
    .sort((a, b) => byName.compare(a.name, b.name))
    .map((child) => ({ name: child.name, path: child.path, topic: child.topic, children: finished(child) }));
}

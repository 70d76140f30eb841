import { expect, it } from 'vitest';
import type { ShownTopic } from './shapes.ts';
import { type TopicNode, topicTree } from './topicTree.ts';

const topic = (path: string): ShownTopic => ({ path, stages: [] });
const drawn = (nodes: readonly TopicNode<ShownTopic>[], indent = ''): string[] =>
  nodes.flatMap((node) => [
    `${indent}${node.name}${node.topic ? '' : ' (no topic)'}`,
    ...drawn(node.children, `${indent}  `),
  ]);

it('makes a tree, with places for topics above that are not seen', () => {
  const tree = topicTree(['/Build/Pipelines', '/Payments', '/payments/Week 10', '/Payments/Week 9'].map(topic));
  expect(drawn(tree)).toEqual(['Build (no topic)', '  Pipelines', 'Payments', '  Week 9', '  Week 10']);
});

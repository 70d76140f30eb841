import { IconChevronRight, IconFolder } from '@tabler/icons-react';
import type { CSSProperties } from 'react';
import { useFolded } from './folded.ts';
import { topicHref } from './href.ts';
import { PlaceLink } from './PlaceLink.tsx';
import type { ShownTopic } from './shapes.ts';
import { topicIcon } from './stageIcons.ts';
import styles from './TopicTree.module.css';
import { type TopicNode, topicTree } from './topicTree.ts';

/** Numbers by the path of a topic, in small letters. */
export type Counts = ReadonlyMap<string, number>;

interface TopicTreeProps {
  /** Said to screen readers. */
  readonly label: string;
  readonly topics: readonly ShownTopic[];
  /** Path of the topic that the reader is in. */
  readonly current?: string;
  readonly unread: Counts;
  /** How much waits for a person. */
  readonly urgent: Counts;
  /** Shows what is folded, too, as when the topics are found by a filter. */
  readonly isWhole?: boolean;
}

export function TopicTree({ label, topics, ...rest }: TopicTreeProps) {
  return (
    <nav aria-label={label}>
      <Branch {...rest} nodes={rootsOf(topicTree(topics))} depth={0} current={rest.current?.toLowerCase()} />
    </nav>
  );
}

/** A place that only holds all others says nothing. */
function rootsOf(nodes: readonly TopicNode<ShownTopic>[]): readonly TopicNode<ShownTopic>[] {
  const [only] = nodes;
  return only && nodes.length === 1 && only.topic === null ? rootsOf(only.children) : nodes;
}

interface BranchProps extends Omit<TopicTreeProps, 'label' | 'topics'> {
  readonly nodes: readonly TopicNode<ShownTopic>[];
  readonly depth: number;
}

function Branch({ nodes, ...rest }: BranchProps) {
  return (
    <ul>
      {nodes.map((node) => (
        <Twig key={node.path} node={node} {...rest} />
      ))}
    </ul>
  );
}

interface TwigProps extends Omit<BranchProps, 'nodes'> {
  readonly node: TopicNode<ShownTopic>;
}

function Twig({ node, depth, ...rest }: TwigProps) {
  const folded = useFolded();
  const { name, path, topic, children } = node;
  const key = path.toLowerCase();
  const isFolded = children.length > 0 && !rest.isWhole && folded.has(key);
  const TwigIcon = topic ? topicIcon(topic.stages) : IconFolder;
  const indent: CSSProperties & { '--depth': number } = { '--depth': depth };
  const numberOf = (counts: Counts) => (isFolded ? sumOf(counts, node) : (counts.get(key) ?? 0));
  return (
    <li className={styles.twig} style={indent}>
      <div className={styles.line} data-foldable={(children.length > 0 && !rest.isWhole) || undefined}>
        <PlaceLink
          href={topic ? topicHref(path) : undefined}
          icon={<TwigIcon size={16} stroke={1.75} aria-hidden />}
          name={name}
          depth={depth}
          isCurrent={key === rest.current}
          unread={numberOf(rest.unread)}
          urgent={numberOf(rest.urgent)}
        />
        {children.length > 0 && !rest.isWhole && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={!isFolded}
            aria-label={name}
            onClick={() => folded.toggle(key)}
          >
            <IconChevronRight className={styles.chevron} size={14} stroke={2} />
          </button>
        )}
      </div>
      {!isFolded && children.length > 0 && <Branch nodes={children} depth={depth + 1} {...rest} />}
    </li>
  );
}

/** A folded branch says what all of it has. */
function sumOf(counts: Counts, { path, children }: TopicNode<ShownTopic>): number {
  return children.reduce((sum, child) => sum + sumOf(counts, child), counts.get(path.toLowerCase()) ?? 0);
}

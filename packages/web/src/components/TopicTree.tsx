import { IconChevronRight, IconFolder } from '@tabler/icons-react';
import { type CSSProperties, useState } from 'react';
import { useWords } from '../words/locale.tsx';
import { topicHref } from './href.ts';
import type { ShownTopic } from './shapes.ts';
import { topicIcon } from './stageIcons.ts';
import styles from './TopicTree.module.css';
import { type TopicNode, topicTree } from './topicTree.ts';
import { blockWords } from './words.ts';

interface TopicTreeProps {
  readonly topics: readonly ShownTopic[];
  /** Path of the topic that the reader is in. */
  readonly current?: string;
}

export function TopicTree({ topics, current }: TopicTreeProps) {
  const words = useWords(blockWords);
  return (
    <nav aria-label={words.topics}>
      <Branch nodes={topicTree(topics)} depth={0} current={current?.toLowerCase()} />
    </nav>
  );
}

interface BranchProps {
  readonly nodes: readonly TopicNode<ShownTopic>[];
  readonly depth: number;
  readonly current?: string;
}

function Branch({ nodes, depth, current }: BranchProps) {
  return (
    <ul>
      {nodes.map((node) => (
        <Twig key={node.path} node={node} depth={depth} current={current} />
      ))}
    </ul>
  );
}

interface TwigProps {
  readonly node: TopicNode<ShownTopic>;
  readonly depth: number;
  readonly current?: string;
}

function Twig({ node, depth, current }: TwigProps) {
  const [isOpen, setOpen] = useState(true);
  const { name, path, topic, children } = node;
  const TwigIcon = topic ? topicIcon(topic.stages) : IconFolder;
  const isCurrent = path.toLowerCase() === current;
  const indent: CSSProperties & { '--depth': number } = { '--depth': depth };
  const content = (
    <>
      <TwigIcon size={16} stroke={1.75} aria-hidden />
      <span className="clip">{name}</span>
    </>
  );
  return (
    <li className={styles.twig} style={indent}>
      <div className={styles.line}>
        {topic ? (
          <a
            className={styles.topic}
            ref={isCurrent ? comeIntoView : undefined}
            href={topicHref(path)}
            aria-current={isCurrent ? 'page' : undefined}
          >
            {content}
          </a>
        ) : (
          <span className={styles.topic}>{content}</span>
        )}
        {children.length > 0 && (
          <button
            type="button"
            className={styles.fold}
            aria-expanded={isOpen}
            aria-label={name}
            onClick={() => setOpen(!isOpen)}
          >
            <IconChevronRight className={styles.chevron} size={14} stroke={1.75} />
          </button>
        )}
      </div>
      {isOpen && children.length > 0 && <Branch nodes={children} depth={depth + 1} current={current} />}
    </li>
  );
}

/** A tree may be longer than its place. */
function comeIntoView(topic: HTMLElement | null): void {
  topic?.scrollIntoView({ block: 'nearest' });
}

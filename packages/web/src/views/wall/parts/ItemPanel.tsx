import { IconMessageCircle, IconX } from '@tabler/icons-react';
import { titleOf } from '@tagloop/language/text/title';
import { EmptyState } from '../../../components/EmptyState.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { useKeys } from '../../../components/keys.ts';
import { LabelBadge } from '../../../components/LabelBadge.tsx';
import { MessageText } from '../../../components/MessageText.tsx';
import { SkeletonRows } from '../../../components/Skeletons.tsx';
import { TimeAgo } from '../../../components/TimeAgo.tsx';
import type { Item } from '../../../data/items.ts';
import { useThread } from '../../../data/messages.ts';
import { useWords } from '../../../words/locale.tsx';
import { wallWords } from '../words.ts';
import styles from './ItemPanel.module.css';
import { StateBand } from './StateBand.tsx';

interface ItemPanelProps {
  readonly id: string;
  /** Undefined where it is not among those that are shown. */
  readonly item: Item | undefined;
  /** Of its thread. */
  readonly href: string;
  readonly onClose: () => void;
}

/** Of the newest. */
const toldReplies = 20;

/** One item: its states through time, its labels, and what was replied to it. */
export function ItemPanel({ id, item, href, onClose }: ItemPanelProps) {
  const words = useWords(wallWords);
  const { root, replies, status } = useThread(id);
  const title = item?.name ?? (root ? titleOf(root.text).slice(0, 200) : words.wall);
  useKeys({ Escape: onClose });
  return (
    <aside className={styles.panel} aria-label={title}>
      <div className={styles.head}>
        <h2 className="clip" title={title}>
          {title}
        </h2>
        <span className="space" />
        <IconButton icon={IconX} name={words.close} onClick={onClose} />
      </div>
      <div className={styles.body}>
        {!root && status === 'loading' && <SkeletonRows />}
        {!root && status === 'gone' && <EmptyState title={words.gone} />}
        {root && (
          <>
            <div className={styles.text}>
              <MessageText text={titleOf(root.text).slice(0, 2000)} />
            </div>
            <dl className={styles.facts}>
              <dt>{words.labels}</dt>
              <dd className={styles.labels}>
                {root.labels.map((label) => (
                  <LabelBadge key={label.text} label={label} />
                ))}
              </dd>
              {item?.service && (
                <>
                  <dt>{words.service}</dt>
                  <dd>{item.service}</dd>
                </>
              )}
              <dt>{words.topic}</dt>
              <dd>{root.topic}</dd>
              {item?.since && (
                <>
                  <dt>{words.since}</dt>
                  <dd>
                    <TimeAgo at={item.since} />
                  </dd>
                </>
              )}
            </dl>
            <section aria-label={words.stateBand}>
              <h3>{words.stateBand}</h3>
              <StateBand id={id} />
            </section>
            <section aria-label={words.occurrences}>
              <h3>{words.occurrences}</h3>
              {replies.length === 0 && <p className="quiet">{words.noReplies}</p>}
              <ul className={styles.replies}>
                {replies
                  .slice(-toldReplies)
                  .toReversed()
                  .map((reply) => (
                    <li key={reply.id}>
                      <span className="clip space">
                        <MessageText text={titleOf(reply.text).slice(0, 500)} inRow />
                      </span>
                      <TimeAgo at={reply.createdAt} className="quiet" />
                    </li>
                  ))}
              </ul>
              <a className={styles.thread} href={href}>
                <IconMessageCircle size={14} stroke={1.75} aria-hidden />
                {words.thread}
              </a>
            </section>
          </>
        )}
      </div>
    </aside>
  );
}

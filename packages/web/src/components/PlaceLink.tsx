import type { CSSProperties, ReactNode } from 'react';
import { useWords } from '../words/locale.tsx';
import styles from './PlaceLink.module.css';
import { blockWords } from './words.ts';

/** From here on the hub does not count. */
const most = 100;

interface PlaceLinkProps {
  /** Without one it is a place that leads nowhere. */
  readonly href?: string;
  /** 16 px. */
  readonly icon: ReactNode;
  readonly name: ReactNode;
  readonly unread?: number;
  /** How much waits for a person there; stands in place of the other number. */
  readonly urgent?: number;
  /** A number that is neither. */
  readonly count?: number;
  readonly isCurrent?: boolean;
  /** In a tree. */
  readonly depth?: number;
}

/** A line that leads somewhere: icon, name, and what is new there. */
export function PlaceLink({ href, icon, name, unread = 0, urgent = 0, count = 0, isCurrent, depth }: PlaceLinkProps) {
  const words = useWords(blockWords);
  const indent: CSSProperties & { '--depth'?: number } = { '--depth': depth };
  const notes = [urgent > 0 && words.needSomeone(urgent), unread > 0 && words.unread(unread, unread >= most)];
  const note = notes.filter((each) => each !== false).join(', ');
  const shown = urgent || unread || count;
  const content = (
    <>
      <span className={styles.icon}>{icon}</span>
      <span className={`clip space ${styles.name}`}>{name}</span>
      {shown > 0 && (
        <span className={`num ${styles.count}`} data-urgent={urgent > 0 || undefined} title={note || undefined}>
          <span aria-hidden={note !== '' || undefined}>{shown >= most ? `${most - 1}+` : shown}</span>
          {note && <span className="unseen">{note}</span>}
        </span>
      )}
    </>
  );
  const rest = { className: styles.link, style: indent, 'data-unread': unread > 0 || undefined };
  if (href === undefined) return <span {...rest}>{content}</span>;
  return (
    <a {...rest} href={href} aria-current={isCurrent ? 'page' : undefined} ref={isCurrent ? comeIntoView : undefined}>
      {content}
    </a>
  );
}

/** What holds it may be longer than its place. */
function comeIntoView(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest' });
}

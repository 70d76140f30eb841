import { type Icon, IconChevronLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { topicHref } from '../components/href.ts';
import { useWall } from '../components/wall.ts';
import { useWords } from '../words/locale.tsx';
import styles from './PageHeader.module.css';
import { WallHeader } from './WallHeader.tsx';
import { screenWords } from './words.ts';

interface HeaderLinkProps {
  readonly href: string;
  readonly name: string;
  readonly icon: Icon;
}

/** What a phone has no other place for; elsewhere the sidebar has it. */
export function HeaderLink({ href, name, icon: LinkIcon }: HeaderLinkProps) {
  return (
    <a className={styles.link} href={href} aria-label={name}>
      <LinkIcon size={22} stroke={1.75} />
    </a>
  );
}

interface PageHeaderProps {
  /** A topic's path is drawn part by part, any other title as it is. */
  readonly title: string;
  /** Paths of topics above that lead somewhere. */
  readonly links?: ReadonlySet<string>;
  /** The page that this one is a part of. */
  readonly above?: { readonly name: string; readonly href: string };
  /** Where a phone goes back to. */
  readonly back?: string;
  /** Small buttons behind the title. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** The head of a page: where the reader is, then what the page as a whole offers. */
export function PageHeader({ title, links, above, back, beside, children }: PageHeaderProps) {
  const words = useWords(screenWords);
  const parts = title.split('/').filter(Boolean);
  const isWall = useWall();
  if (isWall) return <WallHeader title={parts.join(' / ')} />;
  return (
    <header className={styles.header}>
      <title>{`${parts.at(-1)} · Tagloop`}</title>
      {back && (
        <a className={styles.back} href={back} aria-label={words.topics}>
          <IconChevronLeft size={22} stroke={1.75} />
        </a>
      )}
      <h1 className={styles.crumbs}>
        {above && (
          <span className={styles.above}>
            <a href={above.href}>{above.name}</a>
            <span aria-hidden> / </span>
          </span>
        )}
        {parts.map((part, index) => {
          const path = `/${parts.slice(0, index + 1).join('/')}`;
          if (index === parts.length - 1) return <b key={path}>{part}</b>;
          return (
            <span key={path} className={styles.above}>
              {links?.has(path.toLowerCase()) ? <a href={topicHref(path)}>{part}</a> : part}
              <span aria-hidden> / </span>
            </span>
          );
        })}
      </h1>
      {beside}
      <span className="space" />
      {children}
    </header>
  );
}

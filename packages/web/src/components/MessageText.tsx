import { plain } from '@tagloop/language/text/foreign';
import { type Segment, segments } from '@tagloop/language/text/segments';
import { memo } from 'react';
import styles from './MessageText.module.css';
import { rowOrder } from './rowOrder.ts';
import { shortLink, shortValue } from './short.ts';

interface MessageTextProps {
  readonly text: string;
  /** Makes tags links; a text that is a link itself must not hold others. */
  readonly tagHref?: (tag: string) => string;
  /** Makes the links of the text links. */
  readonly links?: boolean;
  /** On one line that may be cut: words before the tags that only tell more. */
  readonly inRow?: boolean;
}

/** A text with its tags, mentions, links and code drawn. */
export const MessageText = memo(function MessageText({
  text,
  tagHref,
  links = false,
  inRow = false,
}: MessageTextProps) {
  const parts = inRow ? rowOrder(segments(text)) : segments(text);
  const firstTag = parts.findIndex(({ kind }) => kind === 'tag');
  return parts.map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text have no other identity
    <Part key={index} segment={segment} isLater={index !== firstTag} tagHref={tagHref} links={links} />
  ));
});

interface PartProps {
  readonly segment: Segment;
  /** Not the first tag: narrow places show only its value. */
  readonly isLater: boolean;
  readonly tagHref?: (tag: string) => string;
  readonly links: boolean;
}

function Part({ segment, isLater, tagHref, links }: PartProps) {
  switch (segment.kind) {
    case 'text':
      return plain(segment.source);
    case 'tag':
      return <Tag segment={segment} isLater={isLater} href={tagHref?.(segment.raw)} />;
    case 'mention':
      return <span className={styles.mention}>{segment.source}</span>;
    case 'link':
      return links ? (
        <OutsideLink url={segment.url}>{shortLink(segment.source)}</OutsideLink>
      ) : (
        <span className={styles.link}>{shortLink(segment.source)}</span>
      );
    case 'code':
      return segment.block ? (
        <pre className={styles.block}>{segment.code}</pre>
      ) : (
        <code className={styles.code}>{segment.code}</code>
      );
  }
}

interface TagProps {
  readonly segment: Extract<Segment, { kind: 'tag' }>;
  readonly isLater: boolean;
  readonly href?: string;
}

function Tag({ segment: { raw, key, value }, isLater, href }: TagProps) {
  const content =
    key === undefined || value === undefined ? (
      <>
        <span className={styles.key}>#</span>
        {raw}
      </>
    ) : (
      <>
        <span className={styles.key} data-later={isLater || undefined}>{`#${key}:`}</span>
        {shortValue(value)}
      </>
    );
  if (href === undefined) {
    return (
      <span className={styles.tag} title={`#${raw}`}>
        {content}
      </span>
    );
  }
  return (
    <a className={styles.tag} href={href} title={`#${raw}`}>
      {content}
    </a>
  );
}

/** A link to another site, which learns nothing of this one. */
export function OutsideLink({ url, children }: { readonly url: string; readonly children?: React.ReactNode }) {
  return (
    <a className={styles.link} href={url} title={url} target="_blank" rel="noopener noreferrer nofollow">
      {children ?? url}
    </a>
  );
}

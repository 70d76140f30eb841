import { memo, type ReactNode } from 'react';
import { searchHref } from '../../../components/href.ts';
import { MessageText } from '../../../components/MessageText.tsx';
import { tagQuery } from '../../../components/tagQuery.ts';
import type { Message } from '../../../data/messages.ts';
import type { Item } from './blocks.ts';
import styles from './ItemRow.module.css';
import { linkName, type Tracker, trackerHref } from './links.ts';

interface ItemRowProps {
  readonly item: Item<Message>;
  readonly trackers: readonly Tracker[];
  readonly menu: ReactNode;
}

/** One line of a section, its link at the right. */
export const ItemRow = memo(function ItemRow({ item: { text, url }, trackers, menu }: ItemRowProps) {
  const tagHref = (tag: string) => trackerHref(tag, trackers) ?? searchHref({ q: tagQuery(tag) });
  return (
    <>
      <span className={styles.text}>
        <MessageText text={text} tagHref={tagHref} links inRow />
      </span>
      {url && (
        <a className={styles.link} href={url} target="_blank" rel="noreferrer" title={url}>
          {linkName(url)}
        </a>
      )}
      {menu}
    </>
  );
});

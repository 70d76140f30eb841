import { IconInbox, IconListCheck, IconPlus, IconSearch } from '@tabler/icons-react';
import { searchHref } from '../components/href.ts';
import { PlaceLink } from '../components/PlaceLink.tsx';
import { useCount } from '../data/count.ts';
import { useHub } from '../data/hub.tsx';
import { useNoticeCount } from '../data/mine.ts';
import { useWords } from '../words/locale.tsx';
import { HeaderLink, PageHeader } from './PageHeader.tsx';
import { Places } from './places/Places.tsx';
import { placeWords } from './places/words.ts';
import styles from './Topics.module.css';

/** The places on a page of their own, for phones. */
export function Topics() {
  const words = useWords(placeWords);
  const { me } = useHub();
  const notices = useNoticeCount();
  const tasks = useCount(`label:doing:${me.user.name} -label:done`).value?.count;
  return (
    <>
      <PageHeader title={words.topics}>
        <HeaderLink href={searchHref({})} name={words.search} icon={IconSearch} />
        <HeaderLink href="/new-topic" name={words.newTopic} icon={IconPlus} />
      </PageHeader>
      <div className={styles.tree}>
        <PlaceLink
          href="/notifications"
          icon={<IconInbox size={16} stroke={1.75} aria-hidden />}
          name={words.notifications}
          unread={notices}
        />
        <PlaceLink
          href="/tasks"
          icon={<IconListCheck size={16} stroke={1.75} aria-hidden />}
          name={words.tasks}
          count={tasks}
        />
        <Places />
      </div>
    </>
  );
}

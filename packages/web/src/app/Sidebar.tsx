import {
  type Icon,
  IconInbox,
  IconInfinity,
  IconListCheck,
  IconSearch,
  IconSettings,
  IconShieldCog,
} from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { Avatar } from '../components/Avatar.tsx';
import { KeyCaps } from '../components/KeyCaps.tsx';
import { PlaceLink } from '../components/PlaceLink.tsx';
import { useCount } from '../data/count.ts';
import { useHub } from '../data/hub.tsx';
import { useNoticeCount } from '../data/mine.ts';
import { NoticeBell } from '../screens/notifications/NoticeBell.tsx';
import { Places } from '../screens/places/Places.tsx';
import { useWords } from '../words/locale.tsx';
import { Brand } from './Brand.tsx';
import styles from './Sidebar.module.css';
import { topicIn } from './topicIn.ts';
import { appWords } from './words.ts';

interface SidebarProps {
  readonly path: string;
  /** Opens the palette with this in its box. */
  readonly onPalette: (begin: string) => void;
}

/** Where to go: the loop, what is the reader's, the topics. */
export function Sidebar({ path, onPalette }: SidebarProps) {
  const words = useWords(appWords);
  const { me } = useHub();
  const query = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('q') ?? undefined });
  const notices = useNoticeCount();
  const tasks = useCount(`label:doing:${me.user.name} -label:done`).value?.count;
  const link = (href: string, name: string, LinkIcon: Icon, numbers = {}) => (
    <PlaceLink
      href={href}
      icon={<LinkIcon size={16} stroke={1.75} aria-hidden />}
      name={name}
      isCurrent={path === href || (href !== '/' && path.startsWith(`${href}/`))}
      {...numbers}
    />
  );
  return (
    <nav className={styles.sidebar} aria-label={words.main}>
      <div className={styles.brand}>
        <Brand />
        Tagloop
        <span className="space" />
        <NoticeBell />
        <a className={styles.you} href="/you" aria-label={`${words.you}: ${me.user.name}`}>
          <Avatar user={me.user} size={24} />
        </a>
      </div>
      <button type="button" className={styles.search} onClick={() => onPalette('')}>
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className="space">{words.search}</span>
        <KeyCaps keys="mod+k" />
      </button>
      <div className={styles.links}>
        {link('/', words.loop, IconInfinity)}
        {link('/notifications', words.notifications, IconInbox, { unread: notices })}
        {link('/tasks', words.tasks, IconListCheck, { count: tasks })}
      </div>
      <div className={styles.places}>
        <Places current={topicIn(path)} query={path === '/search' ? query : undefined} onTalk={() => onPalette('@')} />
      </div>
      <div className={styles.links}>
        {me.user.admin && link('/admin', words.administration, IconShieldCog)}
        {link('/you', words.settings, IconSettings)}
      </div>
    </nav>
  );
}

import { type Icon, IconInbox, IconInfinity, IconListCheck, IconListTree, IconSearch } from '@tabler/icons-react';
import { Avatar } from '../components/Avatar.tsx';
import { useHub } from '../data/hub.tsx';
import { useWords } from '../words/locale.tsx';
import { Brand } from './Brand.tsx';
import styles from './Rail.module.css';
import { appWords } from './words.ts';

interface RailProps {
  readonly path: string;
  readonly onTopics: () => void;
  readonly onPalette: (begin: string) => void;
}

/** The sidebar where there is no room for it. */
export function Rail({ path, onTopics, onPalette }: RailProps) {
  const words = useWords(appWords);
  const { me } = useHub();
  const link = (href: string, name: string, LinkIcon: Icon) => (
    <a
      className={styles.item}
      href={href}
      title={name}
      aria-label={name}
      aria-current={path === href ? 'page' : undefined}
    >
      <LinkIcon size={18} stroke={1.75} />
    </a>
  );
  return (
    <nav className={styles.rail} aria-label={words.main}>
      <span className={styles.brand}>
        <Brand />
      </span>
      {link('/', words.loop, IconInfinity)}
      <button
        type="button"
        className={styles.item}
        title={words.search}
        aria-label={words.search}
        onClick={() => onPalette('')}
      >
        <IconSearch size={18} stroke={1.75} />
      </button>
      {link('/notifications', words.notifications, IconInbox)}
      {link('/tasks', words.tasks, IconListCheck)}
      <button
        type="button"
        className={styles.item}
        title={words.topics}
        aria-label={words.openTopics}
        data-current={path.startsWith('/t/') || undefined}
        onClick={onTopics}
      >
        <IconListTree size={18} stroke={1.75} />
      </button>
      <span className="space" />
      <a className={styles.item} href="/you" title={words.you} aria-label={words.you}>
        <Avatar user={me.user} size={24} />
      </a>
    </nav>
  );
}

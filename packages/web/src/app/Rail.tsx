import { type Icon, IconInfinity, IconListTree, IconSearch } from '@tabler/icons-react';
import { Avatar } from '../components/Avatar.tsx';
import { useHub } from '../data/hub.tsx';
import { useWords } from '../words/locale.tsx';
import { Brand } from './Brand.tsx';
import styles from './Rail.module.css';
import { appWords } from './words.ts';

interface RailProps {
  readonly path: string;
  readonly onTopics: () => void;
}

/** The sidebar where there is no room for it. */
export function Rail({ path, onTopics }: RailProps) {
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
      {link('/search', words.search, IconSearch)}
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

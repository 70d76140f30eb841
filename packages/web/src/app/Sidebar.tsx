import { IconInfinity, IconPlus, IconSearch, IconSettings } from '@tabler/icons-react';
import { Avatar } from '../components/Avatar.tsx';
import { Kbd } from '../components/Kbd.tsx';
import { useHub } from '../data/hub.tsx';
import { TopicList } from '../screens/Topics.tsx';
import { useWords } from '../words/locale.tsx';
import { Brand } from './Brand.tsx';
import styles from './Sidebar.module.css';
import { appWords } from './words.ts';

/** Where to go: the loop, the search, the topics. */
export function Sidebar({ path }: { readonly path: string }) {
  const words = useWords(appWords);
  const { me } = useHub();
  return (
    <nav className={styles.sidebar} aria-label={words.main}>
      <div className={styles.brand}>
        <Brand />
        Tagloop
        <span className="space" />
        <a className={styles.you} href="/you" aria-label={`${words.you}: ${me.user.name}`}>
          <Avatar user={me.user} size={24} />
        </a>
      </div>
      <a className={styles.search} href="/search">
        <IconSearch size={16} stroke={1.75} aria-hidden />
        <span className="space">{words.search}</span>
        <Kbd>/</Kbd>
      </a>
      <a className={styles.link} href="/" aria-current={path === '/' ? 'page' : undefined}>
        <IconInfinity size={16} stroke={1.75} aria-hidden />
        {words.loop}
      </a>
      <div className={styles.head}>
        {words.topics}
        <span className="space" />
        <a className={styles.add} href="/new-topic" title={words.newTopic} aria-label={words.newTopic}>
          <IconPlus size={14} stroke={1.75} />
        </a>
      </div>
      <div className={styles.tree}>
        <TopicList current={topicIn(path)} />
      </div>
      <a className={styles.link} href="/you" aria-current={path === '/you' ? 'page' : undefined}>
        <IconSettings size={16} stroke={1.75} aria-hidden />
        {words.you}
      </a>
    </nav>
  );
}

/** The topic that an address of the app is about. */
function topicIn(path: string): string | undefined {
  return path.startsWith('/t/') ? decodeURIComponent(path.slice(2)) : undefined;
}

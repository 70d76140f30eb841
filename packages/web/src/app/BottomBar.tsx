import { type Icon, IconHandStop, IconInfinity, IconListTree, IconPlus, IconUser } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { useHub } from '../data/hub.tsx';
import { useNeedsOf } from '../screens/loop/needs.ts';
import { useWords } from '../words/locale.tsx';
import styles from './BottomBar.module.css';
import { appWords } from './words.ts';

/** The places of a phone. Writing opens the composer of the topic that one is in, else asks for a topic. */
export function BottomBar({ path }: { readonly path: string }) {
  const words = useWords(appWords);
  const isAtNeeds = useLocation({ select: ({ hash }) => hash === 'needs-you' }) && path === '/';
  const { me } = useHub();
  const waiting = useNeedsOf(me.user.name) ?? 0;
  const isInTopic = path.startsWith('/t/');
  const places: readonly { href: string; name: string; icon: Icon; isCurrent: boolean; count?: number }[] = [
    { href: '/', name: words.loop, icon: IconInfinity, isCurrent: path === '/' && !isAtNeeds },
    { href: '/topics', name: words.topics, icon: IconListTree, isCurrent: isInTopic || path === '/topics' },
    { href: isInTopic ? '#write' : '/topics', name: words.write, icon: IconPlus, isCurrent: false },
    {
      href: '/#needs-you',
      name: words.needsYou,
      count: waiting,
      icon: IconHandStop,
      isCurrent: isAtNeeds,
    },
    { href: '/you', name: words.you, icon: IconUser, isCurrent: path === '/you' },
  ];
  return (
    <nav className={styles.bar} aria-label={words.main}>
      {places.map(({ href, name, icon: PlaceIcon, isCurrent, count = 0 }) => (
        <a key={name} href={href} aria-current={isCurrent ? 'page' : undefined}>
          <span className={styles.icon}>
            <PlaceIcon size={22} stroke={1.75} aria-hidden />
            {count > 0 && <span className={styles.count}>{count > 99 ? '99+' : count}</span>}
          </span>
          {name}
        </a>
      ))}
    </nav>
  );
}

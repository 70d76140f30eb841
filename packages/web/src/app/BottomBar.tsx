import { type Icon, IconHandStop, IconInfinity, IconListTree, IconPlus, IconUser } from '@tabler/icons-react';
import { useLocation } from '@tanstack/react-router';
import { searchHref } from '../components/href.ts';
import { useWords } from '../words/locale.tsx';
import styles from './BottomBar.module.css';
import { appWords } from './words.ts';

const needsYou = '@me -label:done';

/** The places of a phone. Writing opens the composer of the topic that one is in, else asks for a topic. */
export function BottomBar({ path }: { readonly path: string }) {
  const words = useWords(appWords);
  const query = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('q') });
  const isInTopic = path.startsWith('/t/');
  const places: readonly { href: string; name: string; icon: Icon; isCurrent: boolean }[] = [
    { href: '/', name: words.loop, icon: IconInfinity, isCurrent: path === '/' },
    { href: '/topics', name: words.topics, icon: IconListTree, isCurrent: isInTopic || path === '/topics' },
    { href: isInTopic ? '#write' : '/topics', name: words.write, icon: IconPlus, isCurrent: false },
    {
      href: searchHref({ q: needsYou }),
      name: words.needsYou,
      icon: IconHandStop,
      isCurrent: path === '/search' && query === needsYou,
    },
    { href: '/you', name: words.you, icon: IconUser, isCurrent: path === '/you' },
  ];
  return (
    <nav className={styles.bar} aria-label={words.main}>
      {places.map(({ href, name, icon: PlaceIcon, isCurrent }) => (
        <a key={name} href={href} aria-current={isCurrent ? 'page' : undefined}>
          <PlaceIcon size={22} stroke={1.75} aria-hidden />
          {name}
        </a>
      ))}
    </nav>
  );
}

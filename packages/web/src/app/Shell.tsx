import { IconListTree } from '@tabler/icons-react';
import { Outlet, useLocation, useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { searchHref } from '../components/href.ts';
import { IconButton } from '../components/IconButton.tsx';
import { useKeys } from '../components/keys.ts';
import { useWords } from '../words/locale.tsx';
import { BottomBar } from './BottomBar.tsx';
import { useInternalLinks } from './internalLinks.ts';
import { OfflineBand } from './OfflineBand.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';
import { appWords } from './words.ts';

const TreeDrawer = lazy(() => import('./TreeDrawer.tsx').then((module) => ({ default: module.TreeDrawer })));

/** Around every page: the topics at the side, at the bottom on phones. */
export function Shell() {
  const words = useWords(appWords);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [isTreeOpen, setTreeOpen] = useState(false);
  const { history } = useRouter();
  useInternalLinks();
  useKeys(hasQueryBox(path) ? {} : { '/': () => history.push(searchHref({})) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page closes the drawer
  useEffect(() => setTreeOpen(false), [path]);

  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <div className={styles.side}>
        <Sidebar path={path} />
      </div>
      <div className={styles.rail}>
        <Rail path={path} onTopics={() => setTreeOpen(true)} />
      </div>
      <main id="main" className={styles.main} tabIndex={-1}>
        <OfflineBand />
        <div className={styles.burger}>
          <IconButton icon={IconListTree} name={words.openTopics} onClick={() => setTreeOpen(true)} />
        </div>
        <Outlet />
      </main>
      <BottomBar path={path} />
      {isTreeOpen && (
        <Suspense fallback={null}>
          <TreeDrawer path={path} onClose={() => setTreeOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** There `/` goes to the box of the page. */
function hasQueryBox(path: string): boolean {
  return path.startsWith('/t/') || path === '/search';
}

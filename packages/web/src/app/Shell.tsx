import { IconListTree } from '@tabler/icons-react';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { IconButton } from '../components/IconButton.tsx';
import { useHub } from '../data/hub.tsx';
import { useKeptAppearance } from '../screens/appearance.ts';
import { useDesktopNotices } from '../screens/notifications/desktop.ts';
import { useWords } from '../words/locale.tsx';
import { BottomBar } from './BottomBar.tsx';
import { useInternalLinks } from './internalLinks.ts';
import { OfflineBand } from './OfflineBand.tsx';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { Sidebar } from './Sidebar.tsx';
import { topicIn } from './topicIn.ts';
import { useShellKeys } from './useShellKeys.ts';
import { useWallScreen } from './useWallScreen.ts';
import { Wall } from './Wall.tsx';
import { appWords } from './words.ts';

const Palette = lazy(() => import('./palette/Palette.tsx').then((module) => ({ default: module.Palette })));
const KeyMap = lazy(() => import('./KeyMap.tsx').then((module) => ({ default: module.KeyMap })));
const TreeDrawer = lazy(() => import('./TreeDrawer.tsx').then((module) => ({ default: module.TreeDrawer })));

/** Around every page: the topics at the side, at the bottom on phones. */
export function Shell() {
  const words = useWords(appWords);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const [isTreeOpen, setTreeOpen] = useState(false);
  const openId = useLocation({ select: ({ searchStr }) => new URLSearchParams(searchStr).get('m') ?? undefined });
  /** What the palette begins with; null while it is closed. */
  const [palette, setPalette] = useState<string | null>(null);
  const [isMapOpen, setMapOpen] = useState(false);
  useInternalLinks();
  useShellKeys({ path, showPalette: () => setPalette(''), showKeys: () => setMapOpen(true) });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of page closes the drawer
  useEffect(() => setTreeOpen(false), [path]);
  const { isWall, leave } = useWallScreen();
  useKeptAppearance(useHub().me);
  useDesktopNotices();
  if (isWall) {
    return (
      <Wall onLeave={leave}>
        <OfflineBand />
        <Outlet />
      </Wall>
    );
  }

  return (
    <div className={styles.app}>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <div className={styles.side}>
        <Sidebar path={path} onPalette={setPalette} />
      </div>
      <div className={styles.rail}>
        <Rail path={path} onTopics={() => setTreeOpen(true)} onPalette={setPalette} />
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
          <TreeDrawer path={path} onPalette={setPalette} onClose={() => setTreeOpen(false)} />
        </Suspense>
      )}
      <Suspense fallback={null}>
        {palette !== null && (
          <Palette
            begin={palette}
            path={topicIn(path)}
            openId={openId}
            showKeys={() => setMapOpen(true)}
            onClose={() => setPalette(null)}
          />
        )}
        {isMapOpen && <KeyMap onClose={() => setMapOpen(false)} />}
      </Suspense>
    </div>
  );
}

import { useViewportSize } from '@mantine/hooks';
import { IconX } from '@tabler/icons-react';
import { type CSSProperties, type ReactNode, useEffect } from 'react';
import { IconButton } from '../components/IconButton.tsx';
import { useKeys } from '../components/keys.ts';
import { WallContext } from '../components/wall.ts';
import { useWords } from '../words/locale.tsx';
import styles from './Wall.module.css';
import { appWords } from './words.ts';

/** Px of a screen on which everything has its own size; on a wider one all of it grows. */
const naturalWidth = 1440;

/** A page on a wall: dark, as large as the screen, nothing around it. */
export function Wall({ onLeave, children }: { readonly onLeave: () => void; readonly children: ReactNode }) {
  const words = useWords(appWords);
  const { width } = useViewportSize();
  const zoom: CSSProperties & Record<'--tl-zoom', number> = { '--tl-zoom': Math.max(1, width / naturalWidth) };
  useKeys({ Escape: onLeave });
  useEffect(() => {
    const follow = () => document.fullscreenElement === null && onLeave();
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, [onLeave]);
  return (
    <WallContext value={true}>
      <main id="main" className={styles.wall} style={zoom} data-mantine-color-scheme="dark" tabIndex={-1}>
        {children}
        <span className={styles.leave}>
          <IconButton icon={IconX} name={words.leaveWall} onClick={onLeave} />
        </span>
      </main>
    </WallContext>
  );
}

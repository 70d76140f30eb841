import { useNow } from '../components/clock.ts';
import { useLocale } from '../words/locale.tsx';
import { clockTime, weekday } from '../words/time.ts';
import styles from './WallHeader.module.css';

/** The head of a page on a wall: what it shows, and what time it is. */
export function WallHeader({ title }: { readonly title: string }) {
  const { locale } = useLocale();
  const now = useNow();
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      <span className="space" />
      <span className={styles.day}>{weekday(now, locale)}</span>
      <time className={styles.clock}>{clockTime(now, locale)}</time>
    </header>
  );
}

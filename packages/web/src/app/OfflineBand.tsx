import { useEffect, useState } from 'react';
import { NoticeBand } from '../components/Band.tsx';
import { useLive } from '../data/live.ts';
import { useSession } from '../data/session.tsx';
import { useLocale, useWords } from '../words/locale.tsx';
import { clockTime } from '../words/time.ts';
import styles from './OfflineBand.module.css';
import { appWords } from './words.ts';

/** Says since when nothing comes by itself; goes away when the feed is back. */
export function OfflineBand() {
  const words = useWords(appWords);
  const { locale } = useLocale();
  const { state, retry } = useLive();
  const { check } = useSession();
  const [lostAt, setLostAt] = useState<number | null>(null);

  useEffect(() => {
    if (state === 'live') setLostAt(null);
    if (state === 'offline' || state === 'refused') setLostAt((at) => at ?? Date.now());
    // The hub refuses a feed when the session has ended: then the entrance is shown.
    if (state === 'refused') void check();
  }, [state, check]);

  if (lostAt === null) return null;
  return (
    <NoticeBand
      kind="offline"
      action={
        <button type="button" className={styles.retry} onClick={retry}>
          {words.retry}
        </button>
      }
    >
      {words.lost(clockTime(lostAt, locale))}
    </NoticeBand>
  );
}

import { IconHourglass } from '@tabler/icons-react';
import { useNow } from '../../../components/clock.ts';
import { useLocale, useWords } from '../../../words/locale.tsx';
import { duration, fullTime, shortDuration } from '../../../words/time.ts';
import { boardWords } from '../words.ts';
import styles from './Card.module.css';

/** How long a card has been in its column. @param since RFC 3339 */
export function InColumn({ since }: { readonly since: string }) {
  const words = useWords(boardWords);
  const { locale } = useLocale();
  const now = useNow();
  const from = Date.parse(since);
  const said = words.inColumn(duration(now - from, locale), fullTime(from, now, locale));
  return (
    <time className={styles.fact} dateTime={since} title={said}>
      <IconHourglass size={13} stroke={1.75} aria-hidden />
      {shortDuration(now - from, locale)}
    </time>
  );
}

import { useLocale } from '../words/locale.tsx';
import { calendarDays, clockTime, fullTime, shortTime } from '../words/time.ts';
import { useNow } from './clock.ts';

interface TimeAgoProps {
  /** RFC 3339 */
  readonly at: string;
  /** Its day is said already. */
  readonly underDay?: boolean;
  readonly className?: string;
}

/** How long ago, as short as can be; the whole time in the tooltip. */
export function TimeAgo({ at, underDay = false, className }: TimeAgoProps) {
  const { locale } = useLocale();
  const now = useNow();
  const ms = Date.parse(at);
  const isOtherDay = calendarDays(ms, now) > 0;
  return (
    <time dateTime={at} title={fullTime(ms, now, locale)} className={className}>
      {underDay && isOtherDay ? clockTime(ms, locale) : shortTime(ms, now, locale)}
    </time>
  );
}

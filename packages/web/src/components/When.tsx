import { useLocale } from '../words/locale.tsx';
import { calendarDays, clockTime, fullTime, shortTime } from '../words/time.ts';
import { useNow } from './clock.ts';

/** The time of day; days that are over with their name. */
export function When({ at }: { readonly at: string }) {
  const { locale } = useLocale();
  const now = useNow();
  const ms = Date.parse(at);
  const days = calendarDays(ms, now);
  const text =
    days === 0 ? clockTime(ms, locale) : `${days === 1 ? '' : shortTime(ms, now, locale)} ${clockTime(ms, locale)}`;
  return (
    <time className="quiet" dateTime={at} title={fullTime(ms, now, locale)}>
      {text.trim()}
    </time>
  );
}

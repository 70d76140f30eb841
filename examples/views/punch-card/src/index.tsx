/** When messages come: one square for each hour of each weekday, the darker the more. */

import type { ValuesOf, ViewProps } from '@tagloop/view';
import {
  defineDrawing,
  defineOptions,
  EmptyState,
  FailureBand,
  SkeletonRows,
  useLocale,
  useMessages,
  useWords,
} from '@tagloop/view';
import { countHours, days, hours } from './count.ts';
import styles from './PunchCard.module.css';
import { words } from './words.ts';

const options = defineOptions({
  firstDay: {
    kind: 'choice',
    title: { en: 'The week begins', fr: 'La semaine commence' },
    initial: 'monday',
    choices: [
      { value: 'monday', title: { en: 'On Monday', fr: 'Le lundi' } },
      { value: 'sunday', title: { en: 'On Sunday', fr: 'Le dimanche' } },
    ],
  },
  numbers: { kind: 'switch', title: { en: 'Numbers', fr: 'Nombres' }, initial: false },
});

export default defineDrawing({ options, version: 1, component: PunchCard });

function PunchCard({ query, options: { firstDay, numbers }, state, setState }: ViewProps<ValuesOf<typeof options>>) {
  const said = useWords(words);
  const { locale } = useLocale();
  const { messages, status, problem, hasMore, loadMore, reload } = useMessages(query, 500);
  if (problem && messages.length === 0) return <FailureBand problem={problem} onRetry={reload} />;
  if (status === 'loading' && messages.length === 0) return <SkeletonRows />;
  if (messages.length === 0) return <EmptyState title={said.nothing} text={said.nothingWhy} />;

  const counts = countHours(messages.map(({ createdAt }) => new Date(createdAt)));
  const most = Math.max(...counts.flat());
  const ordered = firstDay === 'sunday' ? days : [...days.slice(1), 0];
  const nameOf = (day: number) => {
    // 4 January 1970 was a Sunday.
    return new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(
      new Date((3 + day) * 86_400_000),
    );
  };
  return (
    <section className={styles.card} aria-label={said.title}>
      {problem && <FailureBand problem={problem} onRetry={reload} />}
      <div className={styles.scroller}>
        <table className={styles.table} aria-label={said.hours}>
          <thead>
            <tr>
              <td />
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  {hour % 3 === 0 ? hour : <span className={styles.hidden}>{hour}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ordered.map((day) => (
              <tr key={day} data-chosen={state.day === String(day) || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    aria-pressed={state.day === String(day)}
                    onClick={() => setState({ day: state.day === String(day) ? undefined : String(day) })}
                  >
                    {nameOf(day)}
                  </button>
                </th>
                {hours.map((hour) => {
                  const count = counts[day]?.[hour] ?? 0;
                  return (
                    <td key={hour} title={said.at(count, nameOf(day), hour)}>
                      <span
                        className={styles.mark}
                        style={{ opacity: count === 0 ? 0.08 : 0.25 + (0.75 * count) / most }}
                      />
                      <span className={numbers ? styles.number : styles.hidden}>{count}</span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.foot}>
        {said.counted(messages.length)}
        {hasMore && (
          <button type="button" className={styles.more} onClick={loadMore}>
            {said.more}
          </button>
        )}
      </p>
    </section>
  );
}

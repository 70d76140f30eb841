import { useWords } from '../../words/locale.tsx';
import styles from './Health.module.css';
import { type Outcome, outcomeLooks } from './outcomes.ts';
import { intakeWords } from './words.ts';

/** The last deliveries, newest at the right: what went well in ink, what failed in red. */
export function Health({ recent }: { readonly recent: readonly Outcome[] }) {
  const words = useWords(intakeWords);
  if (recent.length === 0) return <span className="quiet">{words.noDeliveries}</span>;
  const failed = recent.filter((outcome) => outcomeLooks[outcome].group === 'failed').length;
  const text = words.failedOf(failed, recent.length);
  return (
    <span className={styles.health}>
      <svg className={styles.bars} viewBox="0 0 160 18" width="160" height="18" aria-hidden>
        {recent.map((outcome, index) => {
          const { group } = outcomeLooks[outcome];
          const height = group === 'ignored' ? 8 : 16;
          return (
            <rect
              // biome-ignore lint/suspicious/noArrayIndexKey: a delivery of the list is known by its place alone
              key={index}
              data-group={group}
              x={157 - 4 * index}
              y={17 - height}
              width="2.5"
              height={height}
              rx="1.25"
            />
          );
        })}
      </svg>
      <span className={styles.share} data-failed={failed > 0 || undefined}>
        {text}
      </span>
    </span>
  );
}
